import { runTwoChat } from '../helpers/engine';
import { useSandbox } from '../sandbox/useSandbox';

const at = useSandbox({ unruly: false });
const number = (value: string) => ({ __rl: true, mode: 'number', value });

const sendText = {
	resource: 'message',
	operation: 'sendText',
	from: number('+15550100002'),
	to: number('+15550100001'),
	message: 'Hi',
};
const run = async (more: object = {}) =>
	await runTwoChat({ baseUrl: at.sandbox.url, parameters: { ...sendText, ...more } });

const answer = (body: unknown, status = 200) =>
	at.sandbox.faults.add({ path: '/whatsapp/send-message', status, body } as never);

afterEach(() => {
	// The answers are no answers of 2Chat.
	at.sandbox.violations.length = 0;
});

describe('a message counts as sent only where 2Chat says so', () => {
	it.each([
		['success as text', { success: 'false', error_message: 'Number is banned' }],
		['success as a number', { success: 0, message: 'Number is banned' }],
		['a refusal in data', { data: { success: false, error_message: 'Number is banned' } }],
		['an error as text', { error: 'Number is banned' }],
		['an error as an object', { error: { code: 5, message: 'Number is banned' } }],
		['a status', { status: 'error', message: 'Number is banned' }],
		['nothing but a detail', { detail: 'Number is banned' }],
		['error as text "true"', { error: 'true', error_message: 'Number is banned' }],
	])('%s under a 200 is a refusal, with its words', async (_, body) => {
		answer(body);
		const { error } = await run();
		expect(error?.message).toMatch(/^2Chat did not do it: Number is banned/);
	});

	it.each([
		['a login page', '<!DOCTYPE html><html><body>Sign in to the hotel network</body></html>'],
		['an answer that breaks off', '{"success": true, "message_uu'],
		['an XML page', '<?xml version="1.0"?><error/>'],
	])('%s under a 200 is none, and the message may have gone through', async (_, body) => {
		answer(body);
		const { error } = await run();
		expect(error?.message).toMatch(
			/^Instead of 2Chat's answer came text that is not JSON .*proxy.*It may have gone through/,
		);
		expect(at.sandbox.count({ path: '/whatsapp/send-message' })).toBe(1);
	});

	it.each([
		['success beside an empty error', { success: true, error: '', message_uuid: 'MSG1' }],
		['success beside a message', { success: true, message: 'Queued', message_uuid: 'MSG1' }],
		['success as text', { success: 'true', message_uuid: 'MSG1' }],
		['a list of one', [{ success: true, message_uuid: 'MSG1' }]],
	])('%s is a success', async (_, body) => {
		answer(body);
		const { json, error } = await run();
		expect(error).toBeUndefined();
		expect(json).toEqual([expect.objectContaining({ messageId: 'MSG1' })]);
	});
});

it.each([403, 404, 400, 451])(
	'a web page under %i is blamed on what is in between',
	async (status) => {
		answer('<html><h1>Blocked</h1></html>', status);
		const { error } = await run();
		expect(error?.message).toMatch(/^A web page came instead of 2Chat's answer \(status \d+\)/);
	},
);

it('a proxy that wants a login is told apart from 2Chat', async () => {
	answer('<html>407</html>', 407);
	const { error } = await run();
	expect(error?.message).toMatch(
		/proxy asks for a login \(407\), so nothing was sent.*user:password@/,
	);
});

it('a page in place of a deletion is no deletion', async () => {
	at.sandbox.faults.add({ method: 'DELETE', status: 200, body: '<html>Login</html>' } as never);
	const { error } = await run({
		resource: 'contact',
		operation: 'delete',
		contactId: { __rl: true, mode: 'id', value: 'CON1' },
	});
	expect(error?.message).toMatch(/^Instead of 2Chat's answer came/);
});

it.each([
	['a list of errors', { errors: [{ message: 'bad number' }] }, /bad number/],
	['errors by field', { errors: { to_number: ['is invalid'] } }, /to_number: is invalid/],
	['an error with a message', { error: { message: 'bad number', code: 1 } }, /bad number/],
	['plain text', 'Bad number format', /Bad number format/],
])('the words of %s are told', async (_, body, words) => {
	answer(body, 422);
	const { error } = await run();
	expect(error?.message).toMatch(words);
});

describe('a proxy under Request Options', () => {
	it.each(['127.0.0.1:1', 'localhost:1', ' http://127.0.0.1:1 '])(
		'%j is used, with its scheme or without',
		async (proxy) => {
			const { error } = await run({ requestOptions: { proxy, maxRetries: 0 } });
			expect(error?.message).toMatch(/nothing was sent/);
			expect(at.sandbox.requests).toEqual([]);
		},
	);

	it.each([
		['socks5://127.0.0.1:1', /of the kind socks5, which n8n can't use/],
		['http://', /not an address/],
		['proxy example', /not an address/],
	])('%j is refused rather than passed by', async (proxy, message) => {
		const { error } = await run({ requestOptions: { proxy } });
		expect(error?.message).toMatch(message);
		expect(at.sandbox.requests).toEqual([]);
	});
});

describe('a text that nobody could read', () => {
	it.each(['\u200b', '\u2800\u2800', '\u0007', '\u200e \ufeff'])('%j is empty', async (text) => {
		const { error } = await run({ message: text });
		expect(error?.message).toMatch(/^Message is empty/);
	});

	it('half an emoji and NUL do not spoil the rest', async () => {
		await run({ message: 'Cut here \ud83d and\u0000 there' });
		expect(at.sandbox.requests[0].body).toMatchObject({ text: 'Cut here \ufffd and there' });
	});
});
