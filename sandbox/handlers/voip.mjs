import { listAnswer } from './pages.mjs';

/** Handlers of virtual numbers and calls. */
export const voipHandlers = {
	listVirtualNumbers: ({ state, query, options }) =>
		listAnswer('numbers', state.virtualNumbers.list(), query, { size: 50, options }),
};
