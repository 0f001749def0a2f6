import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { startSandbox, type Sandbox } from '../../../sandbox/server.mjs';
import { runTwoChat, type RunOptions } from '../../helpers/engine';
import { resetClock } from '../../helpers/virtualClock.mjs';

jest.mock('../../../nodes/TwoChat/transport/retry/clock', () =>
	jest.requireActual('../../helpers/virtualClock.mjs'),
);

const GROUP = 'WAG00000000-0000-4000-8000-000000000001';
const JANE = '+15550100001';
const NOT_THERE = '+15550100404';

const located = (mode: string, value: string): INodeParameters => ({ __rl: true, mode, value });

let sandbox: Sandbox;

beforeAll(async () => {
	sandbox = await startSandbox({ checkAnswers: true });
});

beforeEach(() => {
	sandbox.reset();
	resetClock();
});

afterEach(() => expect(sandbox.violations).toEqual([]));

afterAll(async () => await sandbox.close());

const send = async ({ parameters, ...more }: Partial<RunOptions> = {}) =>
	await runTwoChat({
		baseUrl: sandbox.url,
		parameters: {
			resource: 'message',
			operation: 'sendText',
			from: located('list', '+15550100002'),
			to: located('number', '={{ $json.to ?? "+15550100001" }}'),
			message: 'Hello',
			options: { checkFirst: true },
			...parameters,
		},
		...more,
	});

/** Who was checked and who was written to, in order. */
const log = () =>
	sandbox.requests.map(({ path, body }) =>
		body ? `send ${body.to_number ?? body.to_group_uuid}` : `check ${decodeURIComponent(path)}`,
	);
const check = (number: string) => `check /whatsapp/check-number/+15550100002/${number}`;
const answerCheck = (mutate: (body: IDataObject) => unknown) =>
	sandbox.faults.add({ path: '/whatsapp/check-number/*', when: 'after', mutate });

it('a number on WhatsApp is sent to, after one number check', async () => {
	const { json, error } = await send();
	expect(error).toBeUndefined();
	expect(json).toEqual([
		{
			messageId: expect.stringMatching(/^MSG/),
			batched: false,
			sent: true,
			onWhatsApp: true,
			to: JANE,
		},
	]);
	expect(log()).toEqual([check(JANE), `send ${JANE}`]);
	expect(sandbox.state.usage.number_check_count).toBe(1);
});

it('a number that is not on WhatsApp gets nothing, and the others do', async () => {
	const { output, error } = await send({ input: [{}, { to: NOT_THERE }, {}] });
	expect(error).toBeUndefined();
	expect(output[1]).toEqual({
		json: {
			sent: false,
			onWhatsApp: false,
			to: NOT_THERE,
			reason: `${NOT_THERE} is not on WhatsApp, so nothing was sent`,
		},
		pairedItem: { item: 1 },
	});
	expect(output.map(({ json }) => json.sent)).toEqual([true, false, true]);
	expect(log().filter((entry) => entry.startsWith('send'))).toEqual(Array(2).fill(`send ${JANE}`));
});

it('a number that can not exist gets nothing', async () => {
	answerCheck(() => ({ is_valid: false }));
	const { json } = await send();
	expect(json).toEqual([
		{
			sent: false,
			onWhatsApp: false,
			to: JANE,
			reason: `${JANE} is not a valid phone number, so nothing was sent`,
		},
	]);
	expect(log()).toEqual([check(JANE)]);
});

it.each([
	['+15550100009', '+15550100009'],
	['15550100009@c.us', '+15550100009'],
	[null, JANE],
	['154958122463447@lid', JANE],
	['WW-WPN00000000-0000-4000-8000-000000000001-154958122463447@lid', JANE],
	['120363000000000001@g.us', JANE],
])('the message goes to the number that WhatsApp has (%s)', async (id, expected) => {
	sandbox.options.checkAnswers = false;
	answerCheck((body) => ({ ...body, whatsapp_info: { number_id: id } }));
	const { json } = await send();
	expect(log().at(-1)).toBe(`send ${expected}`);
	expect(json[0]).toMatchObject({ sent: true, to: expected });
});

it.each([
	['an answer around it', (body: IDataObject) => ({ success: true, data: body }), true],
	[
		'only what WhatsApp knows',
		({ number, whatsapp_info }: IDataObject) => ({ number, whatsapp_info }),
		true,
	],
	['only the number', ({ number }: IDataObject) => ({ number }), null],
])('a check that comes as %s keeps no message back', async (_, mutate, onWhatsApp) => {
	sandbox.options.checkAnswers = false;
	answerCheck(mutate);
	const { json } = await send();
	expect(json[0]).toMatchObject({ sent: true, onWhatsApp: onWhatsApp });
});

it.each([
	['a group', located('id', GROUP)],
	['a username', located('remoteId', '1000001@lid')],
])('%s is sent to without a check', async (_, to) => {
	const { json } = await send({ parameters: { to } });
	expect(json[0]).toMatchObject({ sent: true, messageId: expect.stringMatching(/^MSG/) });
	expect(sandbox.requests.map(({ method }) => method)).toEqual(['POST']);
});

it.each([
	['sendLocation', { latitude: '1', longitude: '2' }],
	['sendMedia', { mediaUrl: 'https://example.com/a.jpg' }],
])('it works for %s too', async (operation, parameters) => {
	const { json } = await send({
		input: [{}, { to: NOT_THERE }],
		parameters: { operation, ...parameters },
	});
	expect(json.map(({ sent }) => sent)).toEqual([true, false]);
	expect(sandbox.count({ method: 'POST' })).toBe(1);
});

it('nothing is waited for where nothing was sent', async () => {
	const options = { checkFirst: true, waitUntil: { values: { status: 'delivered' } } };
	const { json } = await send({ input: [{ to: NOT_THERE }], parameters: { options } });
	expect(json[0]).toMatchObject({ sent: false, confirmed: false });
	expect(log()).toEqual([check(NOT_THERE)]);
});

it('an expression says for each item whether to check', async () => {
	const options = { checkFirst: '={{ $json.check }}' };
	const { json } = await send({
		input: [{ check: true }, { check: 'true' }, { check: false }, { check: '' }],
		parameters: { options },
	});
	expect(json.map(({ sent }) => sent)).toEqual([true, true, undefined, undefined]);
	expect(sandbox.state.usage.number_check_count).toBe(2);
});

it('without the option nothing is checked', async () => {
	const { json } = await send({ parameters: { options: { checkFirst: false } } });
	expect(json[0]).toEqual({ messageId: expect.stringMatching(/^MSG/), batched: false });
	expect(log()).toEqual([`send ${JANE}`]);
});

describe('when the check itself does not work', () => {
	it('the item says that nothing was sent, and what to do', async () => {
		sandbox.state.usage.max_number_check_count = 1;
		const { json } = await send({ input: [{}, {}], node: { onError: 'continueRegularOutput' } });
		expect(json[0]).toMatchObject({ sent: true });
		expect(json[1].error).toMatch(
			/^Nothing was sent, because the number could not be checked first\. .*credits are used up.*Top up/,
		);
		expect(log()).toEqual([check(JANE), `send ${JANE}`, check(JANE)]);
	});

	it('it is tried again where that helps', async () => {
		sandbox.faults.add({ path: '/whatsapp/check-number/*', status: 429, times: 2 });
		const { json } = await send();
		expect(json[0]).toMatchObject({ sent: true });
		// 2Chat is asked for its limit in between.
		expect(log().filter((entry) => entry !== 'check /info')).toEqual([
			...Array(3).fill(check(JANE)),
			`send ${JANE}`,
		]);
	});

	it('a message that could not be sent says nothing of the check', async () => {
		sandbox.faults.add({ method: 'POST', status: 400 });
		const { error } = await send();
		expect(error?.message).toMatch(/did not understand the request/);
		expect(error?.message).not.toMatch(/went through/);
	});
});

it('Retry On Fail neither checks nor sends again what was sent', async () => {
	sandbox.faults.add({ method: 'POST', status: 400, match: ({ body }) => body.to_number !== JANE });
	const { json, error } = await send({
		input: [{}, { to: NOT_THERE }, { to: '+15550100007' }],
		node: { retryOnFail: true, maxTries: 2, waitBetweenTries: 1 },
	});
	expect(error).toBeUndefined();
	expect(json.map(({ sent }) => sent)).toEqual([true, false, true]);
	expect(log()).toEqual([
		check(JANE),
		`send ${JANE}`,
		check(NOT_THERE),
		check('+15550100007'),
		'send +15550100007',
		'send +15550100007',
	]);
	expect(sandbox.state.usage.number_check_count).toBe(3);
});
