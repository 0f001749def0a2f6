import type { IDataObject } from 'n8n-workflow';

import { simplifyFields } from '../../fields/simplify';
import { wholeAnswer } from '../../operations/answer';
import { operation } from '../../operations/operation';
import { part } from '../../twochat/values';

const numberOrNull = (value: unknown): number | null => {
	const number = value === undefined || value === null || value === '' ? NaN : Number(value);
	return Number.isNaN(number) ? null : number;
};

const left = (most: number | null, used: number | null): number | null =>
	most === null || used === null ? null : Math.max(0, most - used);

/** GET /info with what is left of each quota (DOCS API/billing: requests and number checks are counted apart). */
export function simplifyUsage(info: IDataObject): IDataObject {
	const account = part(info, 'account');
	const usage = part(info, 'usage');
	const requests = numberOrNull(usage.api_request_count);
	const maxRequests = numberOrNull(usage.max_api_request_count);
	const checks = numberOrNull(usage.number_check_count);
	const maxChecks = numberOrNull(usage.max_number_check_count);
	return {
		accountName: account.name ?? null,
		onTrial: account.on_trial ?? null,
		blocked: account.blocked ?? null,
		requestsPerMinute: numberOrNull(part(info, 'limits').requests_per_minute),
		requestsUsed: requests,
		requestsAllowed: maxRequests,
		requestsRemaining: left(maxRequests, requests),
		numberChecksUsed: checks,
		numberChecksAllowed: maxChecks,
		numberChecksRemaining: left(maxChecks, checks),
	};
}

/** DOCS API/billing. */
export const getUsage = operation({
	name: 'Get Usage',
	value: 'getUsage',
	action: 'Get API usage of account',
	description:
		'Retrieve how many API requests and WhatsApp number checks the account has used and has left, and its limit of requests per minute',
	request: { method: 'GET', url: '/info' },
	answer: wholeAnswer(['account', 'usage', 'limits'], { simplify: simplifyUsage }),
	fields: [...simplifyFields()],
});
