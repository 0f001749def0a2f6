import { fixedId } from './ids.mjs';

/** The one account of a sandbox (shape: DOCS API/authentication). */
export const makeAccount = () => ({
	name: 'Acme Support',
	uuid: fixedId('ACC', 1),
	on_trial: false,
	blocked: false,
	created_at: '2024-02-01T12:00:00Z',
	expires_at: '2030-02-01T12:00:00Z',
});

/** Nothing used yet; `credits` is how many API calls the account may make. */
export const makeUsage = (credits = 500_000) => ({
	api_request_count: 0,
	max_api_request_count: credits,
	number_check_count: 0,
	max_number_check_count: 500_000,
});
