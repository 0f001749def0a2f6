import { randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';
import { fileURLToPath } from 'node:url';
import { until } from '../../scripts/lib/n8n-client.mjs';
import { say } from '../../scripts/lib/progress.mjs';
import { figuresOf, row } from './report.mjs';
import { inRounds } from './rounds.mjs';

const deliveries = 300;
const warmUp = 50;
/** Under way at the same time, as from one busy number. */
const atOnce = 10;

const ours = {
	name: '2Chat Trigger',
	node: (bench, webhookId) => ({
		type: 'n8n-nodes-twochat.twoChatTrigger',
		typeVersion: 1.1,
		webhookId,
		credentials: { twoChatApi: bench.credential },
		parameters: {
			events: ['whatsapp.message.received'],
			whatsappNumber: { __rl: true, mode: 'number', value: '+15550100002' },
			simplify: false,
			options: {
				chatType: 'direct',
				onlyFromNumbers: '+15550100001, +15550100009',
				notFromNumbers: '+15550100008',
				media: 'without',
				textContains: 'order, invoice',
			},
		},
	}),
	async url(bench) {
		const response = await fetch(`${bench.key.baseUrl}/webhooks`, {
			headers: { 'X-User-API-Key': bench.key.apiKey },
		});
		return (await response.json()).webhooks[0].hook_url;
	},
};

const doNothing = {
	name: 'a trigger that does nothing',
	node: (_bench, webhookId) => ({
		type: 'CUSTOM.doNothingTrigger',
		typeVersion: 1,
		webhookId,
		parameters: {},
	}),
	url: async ({ server }, webhookId) => `${server.url}/webhook/${webhookId}/webhook`,
};

const webhookNode = {
	name: 'Webhook',
	node: (_bench, webhookId) => ({
		type: 'n8n-nodes-base.webhook',
		typeVersion: 2.1,
		webhookId,
		parameters: { httpMethod: 'POST', path: webhookId, options: {} },
	}),
	url: async ({ server }, webhookId) => `${server.url}/webhook/${webhookId}`,
};

/**
 * n8n as it comes acquires a V8 isolate for each delivery before it calls the trigger, except for its own Webhook node
 * (`webhookPhaseNeedsIsolate` in n8n's live-webhooks.js): that is why no other trigger comes near it, whatever it does.
 * With the switch, n8n acquires one where an expression needs it. A trigger of version 1 gets an expression from n8n
 * itself, so ours has version 1.1.
 */
const settings = [
	{ name: 'n8n as it comes', env: {}, target: { ratio: 1.05 } },
	{
		name: 'with N8N_EXPRESSION_ENGINE_LAZY_ACQUIRE',
		env: { N8N_EXPRESSION_ENGINE_LAZY_ACQUIRE: 'true' },
		target: { ratio: 1.05 },
	},
];

/**
 * How long n8n takes to answer deliveries, each of which starts an execution: ours with its filters on, beside a
 * trigger that does nothing and n8n's Webhook node.
 *
 * @param {import('./bench.mjs').Bench} bench
 * @param {{rounds: number, only: string}} options
 * @returns {Promise<object[]>} rows for the table
 */
export async function measure(bench, { rounds, only }) {
	const rows = [];
	for (const { name, env, target } of settings.filter((one) => one.name.includes(only))) {
		await bench.restartN8n({
			...env,
			N8N_CUSTOM_EXTENSIONS: fileURLToPath(new URL('doNothing', import.meta.url)),
		});
		await bench.freshSandbox({});
		const contestants = [];
		for (const contestant of [ours, doNothing, webhookNode]) {
			contestants.push({ ...contestant, ...(await published(bench, contestant)) });
		}
		for (const { post } of contestants) await post(warmUp);
		const runs = await inRounds(
			rounds,
			contestants,
			async ({ name: node, post, drained }, round) => {
				const seconds = await post(deliveries);
				await drained();
				say(`deliveries, ${name}, round ${round + 1}: ${node} ${seconds} s`);
				return { seconds };
			},
		);
		rows.push(row(`${deliveries} deliveries, ${name}`, 's', figuresOf(runs, 'seconds'), target));
		for (const { remove } of contestants) await remove();
	}
	return rows;
}

/** A published workflow of the contestant's node alone, and how to deliver to it. */
async function published(bench, contestant) {
	const webhookId = randomUUID();
	const node = { id: randomUUID(), name: 'Trigger', position: [0, 0] };
	const { id } = await bench.n8n.createWorkflow({
		name: `Bench ${contestant.name} ${webhookId}`,
		nodes: [{ ...node, ...contestant.node(bench, webhookId) }],
		connections: {},
	});
	const { status, triggers } = await bench.n8n.publish(id);
	if (status !== 'published') throw new Error(triggers[0].errorMessage);
	const url = await contestant.url(bench, webhookId);
	return {
		post: async (count) => await postAll(url, count),
		drained: async () =>
			await until('all executions have ended', async () => {
				const newest = await bench.n8n.executions(id);
				return newest.every((one) => one.status === 'success') ? true : undefined;
			}),
		remove: async () => await bench.n8n.deleteWorkflow(id),
	};
}

/** A message that passes the filters, new each time. */
const payload = () => ({
	id: randomUUID(),
	uuid: `MSG${randomUUID()}`,
	event: 'whatsapp.message.received',
	created_at: '2026-01-01T00:00:00',
	session_key: 'WW-WPN00000000-0000-4000-8000-000000000001-15550100001@c.us',
	message: { text: 'Hello, is my order 42 ready?' },
	remote_phone_number: '+15550100001',
	channel_phone_number: '+15550100002',
	sent_by: 'user',
	contact: { first_name: 'Jane', last_name: 'Roe', profile_pic_url: null },
});

/** Seconds until all are answered. */
async function postAll(url, count) {
	const agent = new Agent({ keepAlive: true, maxSockets: atOnce });
	let left = count;
	const began = performance.now();
	await Promise.all(
		Array.from({ length: atOnce }, async () => {
			while (left-- > 0) await post(url, agent);
		}),
	);
	const seconds = (performance.now() - began) / 1000;
	agent.destroy();
	return Number(seconds.toFixed(3));
}

async function post(url, agent) {
	const body = JSON.stringify(payload());
	const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
	const [status, answer] = await new Promise((resolve, reject) => {
		const call = request(url, { method: 'POST', agent, headers }, (response) => {
			let text = '';
			response.on('data', (part) => (text += part));
			response.on('end', () => resolve([response.statusCode, text]));
		});
		call.once('error', reject);
		call.end(body);
	});
	// A delivery that starts nothing would make its node seem quick.
	if (status !== 200 || answer.includes('ignored')) throw new Error(`${status}: ${answer}`);
}
