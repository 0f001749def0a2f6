import { say } from '../../scripts/lib/progress.mjs';
import { postAll } from './bareClient.mjs';
import { cpuTime } from './cpuTime.mjs';
import { figuresOf, median, row } from './report.mjs';
import { inRounds } from './rounds.mjs';

/** Operations of every kind, one call an item, beside n8n's HTTP Request node that makes the same calls. */
const ITEMS = 300;
const latencyMs = 20;

const items = `Array.from({ length: ${ITEMS} }, (_, i) => ({ json: { phone: '+1555' + (3000000 + i), text: 'Hello ' + i } }))`;

const OWN = '+15550100002';
const WABA = '+15550100003';
const CONTACT = 'CON00000000-0000-4000-8000-000000000001';
const WABA_ID = 'WAN00000000-0000-4000-8000-000000000001';

const phone = (index) => `+1555${3_000_000 + index}`;
const number = (value) => ({ __rl: true, mode: 'number', value });
const id = (value) => ({ __rl: true, mode: 'id', value });

/**
 * @typedef {object} Case
 * @property {string} name
 * @property {object} parameters of the 2Chat node
 * @property {string} method
 * @property {string} path an expression of n8n may follow a "="
 * @property {string} [body] expression of the JSON body
 * @property {(index: number) => object} [bare] the same body for the bare client
 * @property {number} [width] items at once, where the user chose; one at a time where it is 1
 */

const sendText = {
	parameters: {
		resource: 'message',
		operation: 'sendText',
		from: number(OWN),
		to: number('={{ $json.phone }}'),
		message: '={{ $json.text }}',
	},
	method: 'POST',
	path: '/whatsapp/send-message',
	body: `={{ { from_number: "${OWN}", to_number: $json.phone, text: $json.text } }}`,
	bare: (index) => ({ from_number: OWN, to_number: phone(index), text: `Hello ${index}` }),
};

/** @type {Case[]} */
const cases = [
	{
		name: 'Contact → Get',
		parameters: { resource: 'contact', operation: 'get', contactId: id(CONTACT) },
		method: 'GET',
		path: `/contacts/${CONTACT}`,
	},
	{
		name: 'Contact → Create',
		parameters: {
			resource: 'contact',
			operation: 'create',
			firstName: '={{ $json.text }}',
			contactDetails: { detail: [{ type: 'WAPH', value: '={{ $json.phone }}' }] },
		},
		method: 'POST',
		path: '/contacts',
		body: '={{ { first_name: $json.text, contact_detail: [{ type: "WAPH", value: $json.phone }] } }}',
	},
	{
		name: 'Contact → Update',
		parameters: {
			resource: 'contact',
			operation: 'update',
			contactId: id(CONTACT),
			updateFields: { firstName: '={{ $json.text }}' },
		},
		method: 'PUT',
		path: `/contacts/${CONTACT}`,
		body: '={{ { first_name: $json.text } }}',
	},
	{
		name: 'WhatsApp Number → Check Number',
		parameters: {
			resource: 'whatsAppNumber',
			operation: 'checkNumber',
			whatsappNumber: number(OWN),
			contactNumber: '={{ $json.phone }}',
		},
		method: 'GET',
		path: `=/whatsapp/check-number/${OWN}/{{ $json.phone }}`,
	},
	{
		name: 'Group → Get Many',
		parameters: { resource: 'group', operation: 'getAll', whatsappNumber: number(OWN) },
		method: 'GET',
		path: `/whatsapp/groups/${OWN}`,
	},
	{
		name: 'Webhook → Get Many',
		parameters: { resource: 'webhook', operation: 'getAll' },
		method: 'GET',
		path: '/webhooks',
	},
	{
		name: 'WABA Number → Get',
		parameters: { resource: 'wabaNumber', operation: 'get', wabaNumber: id(WABA_ID) },
		method: 'GET',
		path: `/waba/numbers/${WABA_ID}`,
	},
	{
		name: 'WABA Message → Get Conversation Window',
		parameters: {
			resource: 'wabaMessage',
			operation: 'getConversationWindow',
			from: number(WABA),
			to: '={{ $json.phone }}',
		},
		method: 'GET',
		path: `=/waba/conversation-window/${WABA}/{{ $json.phone }}`,
	},
	{ name: 'Message → Send Text, 5 at once', ...sendText, width: 5 },
	{
		name: 'SMS → Send, 5 at once',
		parameters: {
			resource: 'sms',
			operation: 'send',
			from: number('+15550100004'),
			to: '={{ $json.phone }}',
			message: '={{ $json.text }}',
		},
		method: 'POST',
		path: '/sms/send',
		body: '={{ { from_number: "+15550100004", to_number: $json.phone, text: $json.text } }}',
		bare: (index) => ({
			from_number: '+15550100004',
			to_number: phone(index),
			text: `Hello ${index}`,
		}),
		width: 5,
	},
	{ name: 'Message → Send Text, one at a time', ...sendText, width: 1 },
];

const ours = {
	name: '2Chat',
	nodeOf: ({ parameters, width }) => ({
		type: 'n8n-nodes-twochat.twoChat',
		typeVersion: 1,
		parameters: { ...parameters, ...(width > 1 && { requestOptions: { itemsAtOnce: width } }) },
	}),
};

const httpRequest = {
	name: 'HTTP Request',
	nodeOf: ({ method, path, body }, url) => ({
		type: 'n8n-nodes-base.httpRequest',
		typeVersion: 4.4,
		parameters: {
			authentication: 'predefinedCredentialType',
			nodeCredentialType: 'twoChatApi',
			method,
			url: path.startsWith('=') ? `=${url}${path.slice(1)}` : `${url}${path}`,
			...(body && { sendBody: true, specifyBody: 'json', jsonBody: body }),
		},
	}),
};

const bareClient = { name: 'bare client' };

/** What cannot be sent all at once is compared with a client that sends as many at once. */
/** @param {Case} one */
const contestantsOf = ({ bare, width }) => [
	ours,
	...(width === 1 ? [] : [httpRequest]),
	...(bare ? [bareClient] : []),
];

/**
 * @param {import('./bench.mjs').Bench} bench
 * @param {{rounds: number, only: string}} options
 * @returns {Promise<object[]>} rows for the table
 */
export async function measure(bench, { rounds, only }) {
	const rows = [];
	for (const one of cases.filter(({ name }) => name.includes(only))) {
		const runs = await inRounds(rounds, contestantsOf(one), async (contestant, round) => {
			const run = await runOne(bench, one, contestant);
			say(`${one.name}, round ${round + 1}: ${contestant.name} ${run.seconds.toFixed(2)} s`);
			return run;
		});
		rows.push(...rowsOf(one, runs));
	}
	return rows;
}

async function runOne(bench, one, contestant) {
	await bench.freshSandbox({ contacts: 3, latencyMs });
	if (contestant === bareClient) {
		const bodies = Array.from({ length: ITEMS }, (_, index) => one.bare(index));
		const { apiKey } = bench.key;
		const url = `${bench.sandbox.url}${one.path}`;
		return { seconds: await postAll({ url, apiKey, bodies, width: one.width }), cpu: NaN };
	}
	const before = await cpuTime(bench.server.pid);
	const node = contestant.nodeOf(one, bench.sandbox.url);
	const credentials = await bench.credentialsFor(contestant);
	const { seconds, message } = await bench.runNode({ ...node, credentials }, items);
	if (message) throw new Error(`${contestant.name} failed: ${message}`);
	const cpu = ((await cpuTime(bench.server.pid)) - before) / ITEMS;
	const done = (await bench.sandbox.requests()).filter(({ status }) => status < 300).length;
	// GET /info may come with it, to learn the account's limit.
	if (done < ITEMS) throw new Error(`${done} of ${ITEMS} requests of ${one.name} were done.`);
	return { seconds, cpu };
}

/** @param {Case} one @param {Map<string, object[]>} runs */
function rowsOf({ name, width }, runs) {
	const seconds = figuresOf(runs, 'seconds');
	const bare = seconds[bareClient.name] && median(seconds[bareClient.name]);
	const fastEnough = {
		undefined: { ratio: 0.8 },
		1: { ratio: 1.2 },
		5: { atMost: Math.max(median(seconds[httpRequest.name] ?? [0]), 1.2 * bare) },
	}[width];
	const cpu = figuresOf(runs, 'cpu');
	delete cpu[bareClient.name];
	return [row(name, 's', seconds, fastEnough), row('… CPU of n8n an item', 'ms', cpu, {})];
}
