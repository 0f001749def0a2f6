import type { INodeParameters } from 'n8n-workflow';

import { runTwoChat } from '../../helpers/engine';
import { useSandbox } from '../../sandbox/useSandbox';

const CHANNEL = 'WPN00000000-0000-4000-8000-000000000001';
const OWN = '+15550100002';
const HIDDEN = '69385314111689@lid';

const located = (mode: string, value: string): INodeParameters => ({ __rl: true, mode, value });

const at = useSandbox({ history: true, unruly: false });

const run = async (parameters: INodeParameters) =>
	await runTwoChat({ baseUrl: at.sandbox.url, parameters });

const readsOf = () => at.sandbox.requests.map(({ method, path }) => `${method} ${path}`);

/** How people write a number, and the other one under which WhatsApp knows the person. */
const TWO_NUMBERS: Array<[string, string, string]> = [
	['Mexico', '+52 55 3333 4444', '+5215533334444'],
	['Mexico, the other way', '+5215533334444', '+525533334444'],
	['Argentina', '+54 11 2233-4455', '+5491122334455'],
	['Argentina as dialed at home', '+54 11 15-2233-4455', '+5491122334455'],
	['Brazil', '+55 11 98765-4321', '+551187654321'],
	['Brazil with the ninth digit', '+551187654321', '+5511987654321'],
];

describe.each(TWO_NUMBERS)('%s: somebody who is written %s and known as %s', (_, typed, known) => {
	const withTyped = {
		resource: 'message',
		messagesOf: 'contact',
		whatsappNumber: located('number', OWN),
		contactNumber: typed,
	};

	beforeEach(async () => {
		await at.sandbox.receive({ from: known, to: OWN, text: 'Hola' });
	});

	it('is found by Get Many of messages and by Get Context', async () => {
		const { json } = await run({ ...withTyped, operation: 'getAll', simplify: true });
		expect(json).toEqual([expect.objectContaining({ text: 'Hola', from: known })]);

		const resource = 'conversation';
		const context = await run({ ...withTyped, resource, operation: 'getContext' });
		expect(context.json).toEqual([
			{ count: 1, messages: [expect.objectContaining({ role: 'user', text: 'Hola' })] },
		]);
	});

	it('is found among the conversations, and nobody else is', async () => {
		await at.sandbox.receive({ from: `+44${known.slice(-10)}`, to: OWN, text: 'Hi' });
		const { json } = await run({
			resource: 'conversation',
			operation: 'getAll',
			whatsappNumber: located('id', CHANNEL),
			filters: { numberContains: typed },
			simplify: true,
		});
		expect(json).toEqual([expect.objectContaining({ phoneNumber: known })]);
	});

	it('has the message that is read and deleted by the typed number', async () => {
		const { uuid } = at.sandbox.state.messages.list().at(-1);
		at.sandbox.state.messages.get(uuid).sent_by = 'api';
		const message = {
			resource: 'message',
			conversationBy: 'contactNumber',
			whatsappNumber: located('id', CHANNEL),
			contactNumber: typed,
			messageId: uuid,
		};
		const { json } = await run({ ...message, operation: 'get', simplify: true });
		expect(json).toEqual([expect.objectContaining({ text: 'Hola' })]);
		const deleted = await run({ ...message, operation: 'delete' });
		expect(deleted.json).toEqual([{ deleted: true }]);
		expect(at.sandbox.state.messages.get(uuid)).toBeUndefined();
	});

	it('is found by a search for contacts', async () => {
		at.sandbox.state.contacts.list()[0].details[0].value = known;
		const { json } = await run({
			resource: 'contact',
			operation: 'search',
			searchText: typed,
			simplify: true,
		});
		expect(json).toHaveLength(1);
	});
});

it('asks once where the number has but one form, or something is found', async () => {
	const jane = { resource: 'message', operation: 'getAll', messagesOf: 'contact', limit: 1 };
	const whatsappNumber = located('number', OWN);
	await run({ ...jane, whatsappNumber, contactNumber: '+15550109999' });
	await at.sandbox.receive({ from: '+525533334444', to: OWN, text: 'Hola' });
	await run({ ...jane, whatsappNumber, contactNumber: '+525533334444' });
	expect(readsOf()).toHaveLength(2);
});

it('says of a message in neither conversation that there is none', async () => {
	const { error } = await run({
		resource: 'message',
		operation: 'get',
		conversationBy: 'contactNumber',
		whatsappNumber: located('id', CHANNEL),
		contactNumber: '+525533334444',
		messageId: 'MSG00000000-0000-4000-8000-000000000204',
	});
	expect(error?.message).toMatch(/has no such message, or no such conversation/);
	expect(readsOf()).toHaveLength(2);
});

it('asks nothing more where 2Chat fails for another reason', async () => {
	at.sandbox.faults.add({ path: '/whatsapp/messages/*', status: 403, body: { detail: 'No' } });
	const { error } = await run({
		resource: 'message',
		operation: 'getAll',
		messagesOf: 'contact',
		whatsappNumber: located('number', OWN),
		contactNumber: '+525533334444',
	});
	expect(error?.message).toMatch(/did not allow this/);
	expect(readsOf()).toHaveLength(1);
});

describe('somebody whose number is hidden', () => {
	it('has the message that is read by their ID', async () => {
		await at.sandbox.receive({ from: HIDDEN, to: OWN, text: 'Hi' });
		const { uuid } = at.sandbox.state.messages.list().at(-1);
		const { json } = await run({
			resource: 'message',
			operation: 'get',
			conversationBy: 'contactNumber',
			whatsappNumber: located('id', CHANNEL),
			contactNumber: HIDDEN,
			messageId: uuid,
			simplify: true,
		});
		expect(json).toEqual([expect.objectContaining({ text: 'Hi' })]);
	});

	it('can not be asked for in a list, and the refusal says what to do', async () => {
		const { error } = await run({
			resource: 'conversation',
			operation: 'getContext',
			messagesOf: 'contact',
			whatsappNumber: located('number', OWN),
			contactNumber: `WW-${CHANNEL}-${HIDDEN}`,
		});
		expect(error?.message).toMatch(
			/^Contact Number "69385314111689@lid" is the ID of somebody whose number is hidden, .*Use Get Many/,
		);
		expect(readsOf()).toEqual([]);
	});
});
