import { failureFromError } from '../../nodes/TwoChat/transport/errors/failure';

// Of n8n 2.20.12, whose errors of connections carry no code.
it.each([
	[
		'The connection to the server was closed unexpectedly, perhaps it is offline. You can retry the request immediately or wait and retry later.',
		'ECONNRESET',
	],
	['The connection was aborted, perhaps the server is offline', 'ECONNABORTED'],
	['The connection timed out, consider setting the "Retry on Fail" option', 'ETIMEDOUT'],
])(
	'a request whose answer got lost may have gone through, also where n8n says it in words: %s',
	(words, code) => {
		expect(failureFromError(new Error(words))).toEqual({ kind: 'unanswered', code });
	},
);

it('other words of n8n without a code are a refusal before anything left', () => {
	const words = 'Domain not allowed: This credential is restricted from accessing the domain';
	expect(failureFromError(new Error(words))).toEqual({ kind: 'refused', words });
});
