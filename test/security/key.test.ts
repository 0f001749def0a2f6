import { paceFor } from '../../nodes/TwoChat/transport/retry/pace';
import { accountId } from '../../nodes/TwoChat/transport/accountId';
import type { RunOptions } from '../helpers/engine';
import { API_KEY, runTwoChat } from '../helpers/engine';
import { useSandbox } from '../helpers/useSandbox';
import { shown } from './shown.mjs';

jest.mock('../../nodes/TwoChat/transport/retry/clock', () =>
	jest.requireActual('../helpers/virtualClock.mjs'),
);

const sandbox = useSandbox();

afterEach(() => {
	// The answers are no answers of 2Chat.
	sandbox.violations.length = 0;
});

const number = (value: string) => ({ __rl: true, mode: 'number', value });
const OPERATIONS = {
	question: { resource: 'account', operation: 'getUsage' },
	list: { resource: 'contact', operation: 'getAll', simplify: false },
	message: {
		resource: 'message',
		operation: 'sendText',
		from: number('+15550100002'),
		to: number('+15550100001'),
		message: 'Hi',
	},
};
type Name = keyof typeof OPERATIONS;

const run = async (name: Name, more: Partial<RunOptions> = {}, requestOptions = {}) =>
	await runTwoChat({
		baseUrl: sandbox.url,
		parameters: { ...OPERATIONS[name], requestOptions: { maxRetries: 0, ...requestOptions } },
		...more,
	});

/** All that a log line, a crash report or a saved execution could show of a run, hidden properties of its error too. */
const everythingOf = ({ error, run: whole }: Awaited<ReturnType<typeof run>>): string =>
	JSON.stringify(whole) + shown(error);

const names = Object.keys(OPERATIONS) as Name[];

describe('the API key', () => {
	it.each(names)('stands nowhere in what a failed run leaves behind: %s', async (name) => {
		const faults = [
			{ status: 401, times: 9 },
			{ status: 403 },
			{ status: 404 },
			{ status: 500 },
			{ drop: true },
			{ status: 307, headers: { location: 'https://elsewhere.example.com/' } },
			{ status: 200, body: '<html>' },
			{ hang: true },
		];
		for (const fault of faults) {
			sandbox.reset();
			sandbox.faults.add(fault);
			const result = await run(name, {}, 'hang' in fault ? { timeout: 50 } : {});
			expect(result.error?.message).toMatch(/2Chat/);
			expect(everythingOf(result)).not.toContain(API_KEY);
		}
	});

	it.each(['http://127.0.0.1:1', 'not an address'])(
		'nor where 2Chat is not there: %s',
		async (baseUrl) => {
			for (const name of names) {
				const result = await run(name, { baseUrl });
				expect(result.error?.message).toMatch(/nothing was sent/);
				expect(everythingOf(result)).not.toContain(API_KEY);
			}
		},
	);

	const echo = `GET /open/info X-User-API-Key: ${API_KEY}`;
	it.each<[string, number, unknown]>([
		['a refusal with its words', 422, { success: false, error_message: echo }],
		['a refusal in plain text', 400, echo],
		['a refusal by field', 422, { detail: [{ loc: ['body', API_KEY], msg: echo }] }],
		['a page', 200, `<html>${echo}</html>`],
		['an answer of another form', 200, { headers: { 'X-User-API-Key': API_KEY } }],
		['an answer that names it', 200, { [API_KEY]: [API_KEY] }],
		[
			'a success',
			200,
			{ success: true, account: { name: echo }, contacts: [{ id: 1, name: echo }] },
		],
	])('is taken out of an answer that repeats the request: %s', async (_, status, body) => {
		for (const name of names) {
			sandbox.reset();
			sandbox.faults.add({ status, body, times: 9 } as never);
			const result = await run(name);
			expect(everythingOf(result)).not.toContain(API_KEY);
		}
	});

	it('is no name of what is remembered from run to run', () => {
		const remembered = accountId('UAK-secret-secret', sandbox.url);
		expect(remembered).not.toContain('UAK');
		expect(shown(paceFor('UAK-secret-secret', sandbox.url))).not.toContain('UAK');
	});
});
