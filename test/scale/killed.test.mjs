import assert from 'node:assert/strict';
import { after, before, beforeEach, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { until } from '../../scripts/lib/n8n-client.mjs';
import { n8n, useSandbox } from '../n8n/helpers.mjs';
import { RECEIVED, TriggerWorkflow } from '../n8n/triggers.mjs';
import { Asking } from '../n8n/waiting.mjs';
import { Sending } from '../queue/sending.mjs';
import { countOf, Customers, texts } from './customers.mjs';
import { parts } from './parts.mjs';

const { sandbox, credential } = await useSandbox();
const customers = new Customers(sandbox, credential);
const EVENTS = [
	RECEIVED,
	'whatsapp.message.reaction',
	'whatsapp.order.received',
	'whatsapp.call.received',
];

const back = [];
after(async () => {
	for (const one of back.reverse()) await one.stop();
});
before(async () => assert.equal((await customers.publish()).status, 'published'));
beforeEach(() => (sandbox.options.latencyMs = 0));

/** What n8n says, once it can say it. */
const whenItCan = async (what, ask) =>
	await until(what, async () => await ask().catch(() => undefined), 300_000, 1000);

const goesOn = ({ status }) => ['new', 'running', 'unknown'].includes(status);

/** How a run of messages has ended. */
const endOf = async ({ id }) =>
	await whenItCan(`execution ${id} has ended`, async () => {
		const execution = await n8n.call('GET', `/executions/${id}`);
		return goesOn(execution) ? undefined : execution.status;
	});

const isFailure = (status) => ['error', 'crashed'].includes(status);

for (const [name, part] of Object.entries(parts)) {
	it(`sends nothing twice and loses nothing in silence when ${name} is killed and comes back`, async (t) => {
		const before = await customers.endedRuns();
		const question = await new Asking(n8n, sandbox, credential).start({});
		const other = await new TriggerWorkflow(n8n, sandbox).make(credential, { events: EVENTS });
		sandbox.options.latencyMs = 100;
		const sendings = [];
		for (const person of ['Ann', 'Bob', 'Cid', 'Dee'])
			sendings.push(await new Sending(sandbox, credential, `${person} by ${name}`).start(100));
		const writing = customers.write(texts(name, 200), { atOnce: 5, pauseMs: 200 });
		await until('all have begun to send', async () =>
			sendings.every(({ sent }) => sent.length > 2) ? true : undefined,
		);
		const publishing = other.publish().catch(({ message }) => message);
		await sleep(300);
		await part.kill();
		await sleep(1000);
		back.push(await part.bringBack());

		const answers = await writing;
		await publishing;
		const ends = await Promise.all(sendings.map(endOf));
		const now = await customers.endedRuns();
		const [success, failed] = [now.success - before.success, now.failed - before.failed];

		const answered = new Map([...customers.answered].filter(([text]) => text.startsWith(name)));
		const taken = [...answers].filter(([, [status]]) => status === 200).map(([text]) => text);
		const unanswered = taken.filter((text) => !answered.has(text)).length;
		const refused = countOf([...answers.values()].flat().filter((status) => status !== 200));
		const astray = [...answered.keys()].filter((text) => !taken.includes(text)).length;
		t.diagnostic(
			`${name}: runs of 100 messages ${ends.map((end, index) => `${end} ${sendings[index].sent.length}`).join(', ')}; 200 deliveries: ${taken.length} taken, of them ${unanswered} not answered; refused ${JSON.stringify([...refused])}, of them ${astray} answered all the same; of ${success + failed} runs ${failed} failed`,
		);
		// Runs of many messages: none twice, and a success means all.
		for (const [index, { sent }] of sendings.entries()) {
			assert.equal(new Set(sent).size, sent.length);
			assert.ok(
				ends[index] === 'success' ? sent.length === 100 : isFailure(ends[index]),
				ends[index],
			);
		}

		// Deliveries: what was taken was answered, or has a run that says that it failed.
		assert.deepEqual(new Set(answered.values()), new Set([1]));
		assert.ok(unanswered <= failed);
		assert.ok(answered.size >= success);

		// One subscription for each event, also where the publish was under way.
		const subscribed = () => other.subscriptions.map(({ event_name: event }) => event).sort();
		assert.deepEqual(subscribed(), [...new Set(subscribed())]);
		sandbox.options.latencyMs = 0;
		await whenItCan('it is published', async () =>
			(await other.publish()) === undefined ? true : undefined,
		);
		assert.deepEqual(subscribed(), [...EVENTS].sort());
		await other.unpublish();
		// What is left is the customers' and the question's.
		assert.equal(sandbox.state.subscriptions.size, 2);

		await sandbox.receive({ text: 'Tomorrow' });
		const { reply } = await question.ended();
		assert.equal(reply.text, 'Tomorrow');
		assert.equal(sandbox.state.subscriptions.size, 1);
	});
}
