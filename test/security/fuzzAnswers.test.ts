import type { IDataObject } from 'n8n-workflow';

import { operationCases } from '../data/operations';
import { API_KEY, runTwoChat } from '../helpers/engine';
import { answerInstead } from './answers.mjs';
import { randomFrom, tried } from './random.mjs';

jest.mock('../../nodes/TwoChat/transport/retry/clock', () =>
	jest.requireActual('../helpers/virtualClock.mjs'),
);

const ANSWERS = tried(20_000);
const SOURCE_OF_A_CRASH =
	/TypeError|Cannot (read|convert)|is not a function|call stack|\[object|native code/;

const { below, oneOf, isLucky, text, value, object, changed, nested } = randomFrom(20261129);

/** Anything that could come in 2Chat's place, half of the time what 2Chat might send. */
function randomAnswer(genuine: IDataObject) {
	const status = oneOf([
		200, 200, 200, 200, 201, 204, 302, 400, 401, 403, 404, 409, 422, 429, 500, 503,
	]);
	const echo = `X-User-API-Key: ${API_KEY}`;
	const kind = below(12);
	const body =
		kind < 5
			? changed(genuine)
			: kind < 7
				? { success: isLucky(0.5), ...object() }
				: [
						() => value(),
						() => nested(oneOf([3, 50, 300]), value()),
						() => ({ success: false, error_message: oneOf([echo, text(), value()]) }),
						() => ({ [API_KEY]: echo, headers: { 'X-User-API-Key': API_KEY }, ...object() }),
						() => ({ detail: [{ loc: [value(), 'body'], msg: text() }, value()] }),
					][kind - 7]();
	const written = JSON.stringify(body);
	const cut = isLucky(0.05) ? written.slice(0, below(written.length)) : written;
	const page = `<!DOCTYPE html><html>${echo}${text()}</html>`;
	const headers = isLucky(0.2)
		? { 'retry-after': oneOf(['0', '-5', '1e9', 'soon', text()]), location: oneOf([text(), page]) }
		: {};
	return { status, headers, text: isLucky(0.04) ? page : cut };
}

const operations = operationCases.filter(({ waits, withoutCalls }) => !waits && !withoutCalls);
const EACH = Math.ceil(ANSWERS / operations.length);
let given = 0;

it.each(
	operations.map(
		(operation) => [`${operation.resource} → ${operation.operation}`, operation] as const,
	),
)('%s does no harm, whatever is answered', async (_, { resource, operation, minimal, answer }) => {
	const genuine = answer ?? { success: true, data: [{ uuid: 'X', id: 1 }], count: 1 };
	const seen: Array<{ method: string; status: number }> = [];
	answerInstead(({ method, key }) => {
		expect(key).toBe(API_KEY);
		const one = randomAnswer(genuine);
		seen.push({ method, status: one.status });
		return one;
	});
	let rounds = 0;
	let errors = 0;
	const items = 50;
	while (seen.length < EACH && rounds++ < 40) {
		const result = await runTwoChat({
			parameters: {
				resource,
				operation,
				...minimal.parameters,
				requestOptions: { maxRetries: 0 },
			},
			input: Array.from({ length: items }, (__, n) => ({ n })),
			node: { onError: 'continueRegularOutput' },
		});
		expect(result.error).toBeUndefined();
		const whole = JSON.stringify(result.run);
		expect(whole.includes(API_KEY)).toBe(false);
		const failed = result.json.flatMap(({ error }) => (typeof error === 'string' ? [error] : []));
		errors += failed.length;
		expect(failed.filter((message) => SOURCE_OF_A_CRASH.test(message))).toEqual([]);
	}
	given += seen.length;
	const posts = seen.filter(({ method }) => method === 'POST');
	const refused = posts.filter(({ status }) => status === 401).length;
	if (minimal.sends.filter(({ method }) => method === 'POST').length === 1)
		expect(posts.length).toBeLessThanOrEqual(rounds * items + refused);
	expect(errors).toBeGreaterThan(0);
});

it(`these were at least ${ANSWERS} answers, and nothing of JavaScript's own was changed`, () => {
	expect(given).toBeGreaterThanOrEqual(ANSWERS);
	expect(Object.keys(Object.prototype)).toEqual([]);
});
