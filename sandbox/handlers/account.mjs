/** Handlers of the account's operations. */
export const accountHandlers = {
	getInfo: ({ state: { account, limits, usage } }) => ({ success: true, account, limits, usage }),
};
