import { NodeApiError } from 'n8n-workflow';
import type { INode, JsonObject } from 'n8n-workflow';

import { failureFromError } from '../../nodes/TwoChat/transport/errors/failure';

const node = { name: '2Chat', type: 'twoChat' } as INode;

/** As n8n hands on an error of the connection: since 2.31 with its cause, before with the code alone. */
function byN8n(version: 'new' | 'old', message: string, code?: string): Error {
	const cause = Object.assign(new Error(message), { code });
	const error = new NodeApiError(node, cause as unknown as JsonObject);
	if (version === 'old') Object.defineProperty(error, 'cause', { value: undefined });
	return error;
}

describe.each(['new', 'old'] as const)('an error that %s n8n throws', (version) => {
	it.each([
		['socket hang up', 'ECONNRESET'],
		['timeout of 30000ms exceeded', 'ECONNABORTED'],
		['read ETIMEDOUT', 'ETIMEDOUT'],
		['incorrect header check', 'Z_DATA_ERROR'],
	])('leaves open whether the request went through: %s', (message, code) => {
		expect(failureFromError(byN8n(version, message, code))).toEqual({ kind: 'unanswered', code });
	});

	it.each([
		['connect ECONNREFUSED', 'ECONNREFUSED'],
		['getaddrinfo ENOTFOUND', 'ENOTFOUND'],
		['certificate has expired', 'CERT_HAS_EXPIRED'],
	])('says that nothing was sent: %s', (message, code) => {
		expect(failureFromError(byN8n(version, message, code))).toEqual({ kind: 'unsent', code });
	});

	it.each([
		'Domain not allowed: This credential is restricted from accessing the domain',
		'The request was blocked because it resolves to a restricted IP address',
		'Node "2Chat" does not have any credentials of type "twoChatApi" set',
	])("is n8n's refusal to send: %s", (words) => {
		expect(failureFromError(byN8n(version, words))).toEqual({ kind: 'refused', words });
	});

	it('may have gone through where it says nothing that is known', () => {
		const words = 'Something unheard of';
		expect(failureFromError(byN8n(version, words))).toEqual({ kind: 'unanswered', words });
	});
});
