import type { INodeParameters } from 'n8n-workflow';

import { useSandbox } from '../helpers/useSandbox';
import { runTwoChat } from '../helpers/engine';
import { byId } from '../helpers/operationCase';

const SALES = { number: '+15550100002', id: 'WPN00000000-0000-4000-8000-000000000001' };
const WABA = { number: '+15550100003', id: 'WAN00000000-0000-4000-8000-000000000001' };
const SMS = { number: '+15550100004', id: 'SMS00000000-0000-4000-8000-000000000001' };
const TEMPLATE = 'TMP00000000-0000-4000-8000-000000000003';

const sandbox = useSandbox();

const run = async (resource: string, operation: string, parameters: INodeParameters, more = {}) =>
	await runTwoChat({
		baseUrl: sandbox.url,
		parameters: { resource, operation, ...parameters },
		...more,
	});

const last = () => sandbox.requests.at(-1) as { path: string; body: object; query: object };
const count = (path: string) => sandbox.count({ method: 'GET', path });

const toJane = { to: '+15550100001', message: 'Hello' };

describe("one of the account's own numbers", () => {
	it.each([
		['WhatsApp', 'message', 'sendText', SALES, toJane],
		['WABA', 'wabaMessage', 'sendText', WABA, toJane],
		['WABA template', 'wabaMessage', 'sendTemplate', WABA, { ...toJane, template: byId(TEMPLATE) }],
		['SMS', 'sms', 'send', SMS, toJane],
	])('sends, chosen by its ID: %s', async (_, resource, operation, own, more) => {
		const { error } = await run(resource, operation, { from: byId(own.id), ...more });
		expect(error).toBeUndefined();
		expect(last().body).toMatchObject({ from_number: own.number });
	});

	it.each([
		['a WhatsApp number', 'whatsAppNumber', 'get', SALES, 'whatsappNumber'],
		['a WABA number', 'wabaNumber', 'get', WABA, 'wabaNumber'],
		['an SMS number', 'sms', 'getChannel', SMS, 'smsNumber'],
		['conversations', 'conversation', 'getAll', SALES, 'whatsappNumber'],
	])('is read about, chosen by its number: %s', async (_, resource, operation, own, name) => {
		const { error } = await run(resource, operation, { [name]: own.number });
		expect(error).toBeUndefined();
		expect(last().path).toMatch(new RegExp(`/${own.id}$`));
	});

	it('is looked up in an optional field too', async () => {
		await run('contact', 'getAll', { filters: { whatsappNumber: byId(SALES.number) } });
		expect(last().query).toMatchObject({ channel_uuid: SALES.id });
	});

	it('is looked up once for all items of a run, and not at all where 2Chat takes what is given', async () => {
		const input = Array.from({ length: 3 }, () => ({ from: SALES.id }));
		const from = { __rl: true, mode: 'id', value: '={{ $json.from }}' };
		const { error } = await run('message', 'sendText', { ...toJane, from }, { input });
		expect(error).toBeUndefined();
		expect(count('/whatsapp/get-numbers')).toBe(1);
		await run('message', 'sendText', { ...toJane, from: byId(SALES.number) });
		expect(count('/whatsapp/get-numbers')).toBe(1);
	});

	it('is refused by the name of its field where the account has no such number', async () => {
		const { error } = await run('message', 'sendText', {
			...toJane,
			from: byId(SALES.id.replace('1', '7')),
		});
		expect(error?.message).toMatch(
			/^From "WPN.*" is not in the account\. Choose it from the list$/,
		);
		expect(sandbox.count({ method: 'POST' })).toBe(0);
	});

	it('sends nothing where it can not be looked up, and says so', async () => {
		sandbox.faults.add({ path: '/whatsapp/get-numbers', status: 401, times: Infinity });
		const { error } = await run('message', 'sendText', { ...toJane, from: byId(SALES.id) });
		expect(error?.message).toMatch(/^From "WPN.*" could not be looked up, so nothing was sent\. /);
		expect(sandbox.count({ method: 'POST' })).toBe(0);
	});

	it('is refused for its own item alone under Continue On Fail', async () => {
		const input = [
			{ from: SALES.number },
			{ from: SALES.id.replace('1', '7') },
			{ from: SALES.id },
		];
		const from = { __rl: true, mode: 'id', value: '={{ $json.from }}' };
		const node = { onError: 'continueRegularOutput' as const };
		const { json } = await run('message', 'sendText', { ...toJane, from }, { input, node });
		expect(json.map(({ error }) => Boolean(error))).toEqual([false, true, false]);
	});
});
