import { seedContacts } from '../../sandbox/state/contacts.mjs';
import { addFaults } from './faults.mjs';
import { node, number, OWN, webhook } from './soak.mjs';

/** Many items per run: n8n's own cost of a run must not be all that there is. */
const ITEMS = 500;
/** Runs at the same time, with one key. */
const AT_ONCE = 3;

const id = (value) => ({ __rl: true, mode: 'id', value });
const fast = { timeout: 2000, itemsAtOnce: 10 };

/**
 * The operations that are called. `acted`: what the sandbox has of a call, by its key; `fits`: whether an answer is that
 * call's own.
 *
 * @typedef {{name: string, parameters: object, isRepeatable: boolean, acted?: (state: any) => any[],
 *   fits: (state: any, item: any, output: any) => boolean}} Operation
 * @type {Operation[]}
 */
const operations = [
	{
		name: 'send',
		parameters: {
			...{ resource: 'message', operation: 'sendText', from: number(OWN) },
			...{ to: number('={{ $json.phone }}'), message: '={{ $json.key }}' },
		},
		isRepeatable: false,
		acted: ({ messages }) =>
			messages
				.list()
				.filter(({ sent_by: by }) => by === 'api')
				.map((one) => one.message.text),
		fits: ({ messages }, { key }, { messageId }) => messages.get(messageId)?.message.text === key,
	},
	{
		name: 'create',
		parameters: {
			...{ resource: 'contact', operation: 'create', firstName: '={{ $json.key }}' },
			contactDetails: { detail: [{ type: 'WAPH', value: '={{ $json.phone }}' }] },
		},
		isRepeatable: false,
		acted: ({ contacts }) => contacts.list().map((one) => one.first_name),
		fits: (_state, { key }, output) => output.firstName === key,
	},
	{
		name: 'get',
		parameters: { resource: 'contact', operation: 'get', contactId: id('={{ $json.contact }}') },
		isRepeatable: true,
		fits: (_state, { contact }, output) => output.uuid === contact,
	},
	{
		name: 'update',
		parameters: {
			...{ resource: 'contact', operation: 'update', contactId: id('={{ $json.contact }}') },
			updateFields: { lastName: '={{ $json.key }}' },
		},
		isRepeatable: true,
		acted: ({ contacts }) => contacts.list().map((one) => one.last_name),
		fits: (_state, { key, contact }, output) => output.uuid === contact && output.lastName === key,
	},
];

/** A workflow per operation, started by n8n's Webhook node, which answers with all that came out. */
export async function publishCalls(soak) {
	for (const { name, parameters } of operations) {
		await soak.publish(`calls ${name}`, [
			webhook(`soak-${name}`, { responseMode: 'lastNode', responseData: 'allEntries' }),
			node('Items', 'n8n-nodes-base.splitOut', 1, { fieldToSplitOut: 'body.items', options: {} }),
			soak.twoChat(
				'Call',
				{ ...parameters, requestOptions: fast },
				{ onError: 'continueRegularOutput' },
			),
		]);
	}
}

/**
 * Makes the calls while the sandbox fails, and holds each item's result against what the sandbox did.
 *
 * @param {import('./soak.mjs').Soak} soak
 * @param {import('./checks.mjs').Checks} checks
 * @param {number} count
 * @returns {Promise<Record<string, number>>} how often each fault struck, and what came of the calls
 */
export async function callAll(soak, checks, count) {
	const { sandbox } = soak;
	const hits = addFaults(sandbox);
	const outcomes = { answered: 0, 'told as an error': 0 };
	let next = 0;
	/** One operation at a time per run; each run has its own contacts, so that what one did can be told. */
	const worker = async (_, nth) => {
		while (next < count) {
			const first = next;
			next += ITEMS;
			const length = Math.min(ITEMS, count - first);
			const operation = operations[(first / ITEMS) % operations.length];
			const items = Array.from({ length }, (__, index) => ({
				key: `Call ${first + index}`,
				phone: `+1555${3_000_000 + first + index}`,
				contact: contactOf(nth * ITEMS + index),
			}));
			const answer = await soak.post(`${soak.server.url}/webhook/soak-${operation.name}`, {
				items,
			});
			judge(checks, sandbox.state, operation, items, answer, outcomes);
			forget(sandbox.state, items);
			soak.done.calls += length;
		}
	};
	sandbox.seedContacts(AT_ONCE * ITEMS);
	await Promise.all(Array.from({ length: AT_ONCE }, worker));
	sandbox.faults.clear();
	return { ...outcomes, ...hits() };
}

const seeded = seedContacts(AT_ONCE * ITEMS).list();
const contactOf = (index) => seeded[index].uuid;

/** What is kept of these calls would make the sandbox slow. */
function forget({ messages, contacts }, items) {
	const keys = new Set(items.map(({ key }) => key));
	for (const [uuid, one] of messages) if (keys.has(one.message.text)) messages.delete(uuid);
	for (const [uuid, one] of contacts) if (keys.has(one.first_name)) contacts.delete(uuid);
}

/**
 * @param {import('./checks.mjs').Checks} checks
 * @param {any} state the sandbox's
 * @param {Operation} operation
 * @param {any[]} items
 * @param {{status?: number, body: string}} answer
 * @param {Record<string, number>} outcomes
 */
function judge(checks, state, { acted, fits, isRepeatable }, items, { status, body }, outcomes) {
	const outputs = status === 200 ? JSON.parse(body) : [];
	checks.that('Each run ends with a result for each item', outputs.length === items.length, () => ({
		...{ status, results: outputs.length, items: items.length },
		body: body.slice(0, 300),
	}));
	if (outputs.length !== items.length) return;
	const times = new Map();
	for (const key of acted?.(state) ?? []) times.set(key, (times.get(key) ?? 0) + 1);
	items.forEach((item, index) => {
		const output = outputs[index];
		const isError = output.error !== undefined;
		outcomes[isError ? 'told as an error' : 'answered'] += 1;
		const example = () => ({ item, output, times: times.get(item.key) ?? 0 });
		if (acted) {
			const done = times.get(item.key) ?? 0;
			checks.that('No call is done twice', done <= 1, example);
			if (!isError) checks.that('What is answered was done', done === 1, example);
			if (isError && done > 0) {
				const isTold = /may have|may be/i.test(String(output.error));
				checks.that('An error of a call that was done says that it may have been', isTold, example);
			}
		}
		if (!isError)
			checks.that('Each answer is in the place of its item', fits(state, item, output), example);
		else if (isRepeatable) {
			const isKnown = /Not today|web page|HTML/i.test(String(output.error));
			checks.that('What may be repeated heals, unless 2Chat itself says no', isKnown, example);
		} else {
			const isTold = String(output.error).length > 20;
			checks.that('Each failure is a sentence', isTold, example);
		}
	});
}
