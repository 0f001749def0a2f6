import { notFound } from '../refusals.mjs';
import { isoTime } from '../state/times.mjs';

const TTL = { least: 60, most: 86_400, usual: 3600 };

const base64 = (value) => Buffer.from(JSON.stringify(value)).toString('base64url');

/** Looks like a JWT and opens nothing. */
const inventedToken = (claims) => [base64({ alg: 'none' }), base64(claims), 'sandbox'].join('.');

/** Handlers of the account's operations. */
export const accountHandlers = {
	getInfo: ({ state: { account, limits, usage } }) => ({ success: true, account, limits, usage }),

	listUsers: ({ state }) => ({ success: true, data: { users: state.users.list() } }),

	createVoiceAccessToken({ state, body: { user_uuid, label = null, ttl = TTL.usual }, now }) {
		if (!state.users.has(user_uuid)) throw notFound('User');
		const seconds = Math.min(TTL.most, Math.max(TTL.least, ttl));
		const expires_at = isoTime(now() + seconds * 1000);
		const token = inventedToken({ sub: user_uuid, exp: expires_at });
		return { success: true, token, user_uuid, label, expires_at };
	},
};
