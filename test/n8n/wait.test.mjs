import assert from 'node:assert/strict';
import { afterEach, it } from 'node:test';
import { until } from '../../scripts/lib/n8n-client.mjs';
import { n8n, node, useSandbox } from './helpers.mjs';
import { Asking, JANE, OWN, written } from './waiting.mjs';

const { sandbox, credential } = await useSandbox();

const ask = async (parameters, json) =>
	await new Asking(n8n, sandbox, credential).start(parameters, json);
const left = () => sandbox.state.subscriptions.size;

afterEach(() => {
	assert.deepEqual(sandbox.violations, []);
	sandbox.reset();
});

it('goes on with what the person writes, and leaves nothing at 2Chat', async () => {
	const asking = await ask({});
	assert.equal(left(), 1);

	await sandbox.receive({ from: '+15550100009', text: 'Not me' });
	await sandbox.receive({ from: JANE, text: 'At nine' });

	const { execution, reply, after } = await asking.ended();
	assert.equal(execution.status, 'success');
	assert.equal(reply.text, 'At nine');
	assert.equal(reply.timedOut, false);
	assert.equal(reply.from, JANE);
	assert.equal(reply.timesAsked, 1);
	assert.deepEqual(after, [reply]);
	assert.equal(left(), 0);
});

it('asks again after two misses, and goes on with the choice', async () => {
	const asking = await ask({
		responseType: 'choice',
		choices: 'Monday\nTuesday',
		waitOptions: { askAgain: 2 },
	});

	await sandbox.receive({ text: 'Hm' });
	await sandbox.receive({ text: '3' });
	assert.equal(left(), 1);
	await sandbox.receive({ text: '2️⃣' });

	const { reply } = await asking.ended();
	assert.equal(reply.choice, 'Tuesday');
	assert.equal(reply.choiceNumber, 2);
	assert.equal(reply.timesAsked, 3);
	assert.equal(left(), 0);
	assert.deepEqual(written(sandbox), [
		'When?\n\n1. Monday\n2. Tuesday',
		'Please answer with one of these:\n\n1. Monday\n2. Tuesday',
		'Please answer with one of these:\n\n1. Monday\n2. Tuesday',
	]);
});

it('says whether it was approved, and with what reason it was not', async () => {
	const approved = await ask({ responseType: 'approval' });
	await sandbox.receive({ text: 'YES!' });
	assert.equal((await approved.ended()).reply.approved, true);

	const declined = await ask({ responseType: 'approval' });
	await sandbox.receive({ text: 'No, too expensive' });
	const { reply } = await declined.ended();
	assert.equal(reply.approved, false);
	assert.equal(reply.chatInput, 'No, too expensive');
	assert.equal(left(), 0);
});

it('takes signs and polite words for an answer, and asks again what is unclear', async () => {
	const signed = await ask({ responseType: 'approval' });
	await sandbox.receive({ text: 'No problem, go ahead' });
	await signed.untilItIs('waiting');
	await sandbox.receive({ text: '👍🏽' });
	const { reply } = await signed.ended();
	assert.equal(reply.approved, true);
	assert.equal(reply.timesAsked, 2);

	const polite = await ask({
		responseType: 'approval',
		approvalOptions: { approveLabel: 'Sí', declineLabel: 'No' },
	});
	await sandbox.receive({ text: 'Sí, por favor, adelante 🙏' });
	assert.equal((await polite.ended()).reply.approved, true);
	assert.equal(left(), 0);
});

it('hears the person at the other of two numbers, and asks again at the number written', async () => {
	const asking = await ask({ to: '+525533334444', responseType: 'approval' });
	for (const text of ['Hm', 'Yes']) {
		const payload = { ...delivery({ text }), remote_phone_number: '+5215533334444' };
		await sandbox.deliver('whatsapp.message.received', payload);
	}
	const { reply } = await asking.ended();
	assert.equal(reply.approved, true);
	assert.deepEqual(
		sandbox.requests.flatMap(({ body }) => body?.to_number ?? []),
		['+525533334444', '+525533334444'],
	);
	assert.equal(left(), 0);
});

it('asks somebody whose number is hidden, and hears them', async () => {
	const to = '69000000000001@lid';
	const asking = await ask({ to });
	const key = `WW-WPN00000000-0000-4000-8000-000000000001-${to}`;
	const payload = { ...delivery({ text: 'Here' }), remote_phone_number: null, session_key: key };
	await sandbox.deliver('whatsapp.message.received', payload);
	const { reply } = await asking.ended();
	assert.equal(reply.text, 'Here');
	assert.equal(reply.from, to);
	assert.equal(left(), 0);
});

it('counts a reaction to the question where that is wanted, and leaves nothing', async () => {
	const asking = await ask({
		responseType: 'approval',
		approvalOptions: { countReactions: true },
	});
	assert.equal(left(), 2);
	const [{ uuid }] = sandbox.state.messages.list().slice(-1);
	const react = async (emoji, message) =>
		await sandbox.deliver('whatsapp.message.reaction', {
			...delivery({ text: 'reaction' }),
			event: 'whatsapp.message.reaction',
			reaction: emoji,
			message: { uuid: message },
		});
	await react('👍', 'MSG-another');
	await react('😂', uuid);
	await asking.untilItIs('waiting');
	await react('👎', uuid);

	const { reply } = await asking.ended();
	assert.equal(reply.approved, false);
	assert.equal(reply.text, '👎');
	assert.equal(left(), 0);
});

it('gives a location and what it does not know as they came', async () => {
	const location = { latitude: 19.43, longitude: -99.13 };
	const place = await ask({});
	await sandbox.deliver('whatsapp.message.received', {
		...delivery({ text: 'place' }),
		message: { location },
	});
	const { reply } = await place.ended();
	assert.equal(reply.location.latitude, location.latitude);

	const unknown = await ask({});
	await sandbox.deliver('whatsapp.message.received', {
		...delivery({ text: 'poll' }),
		message: { poll: { name: 'When?' } },
	});
	assert.deepEqual((await unknown.ended()).reply.message, { poll: { name: 'When?' } });
	assert.equal(left(), 0);
});

it('asks three people at once, and goes on with the first answer', async () => {
	const people = ['+15550100009', '+15550100010'];
	const asking = await ask(
		{ alsoAsk: '={{ $json.people }}', responseType: 'approval' },
		{ people, notAsked: 'of the item' },
	);
	assert.equal(left(), 1);
	await sandbox.receive({ from: people[0], text: 'Hm' });
	await sandbox.receive({ from: JANE, text: 'What?' });
	await asking.untilItIs('waiting');
	const asked = sandbox.requests.flatMap(({ body }) => body?.to_number ?? []);
	assert.deepEqual(asked.slice(0, 3).sort(), [JANE, ...people]);
	assert.deepEqual(asked.slice(3), [people[0], JANE]);
	await sandbox.receive({ from: people[1], text: 'Yes' });

	const { reply, after } = await asking.ended();
	assert.equal(reply.approved, true);
	assert.equal(reply.from, people[1]);
	assert.equal(reply.timesAsked, 1);
	assert.deepEqual(reply.notAsked, []);
	assert.deepEqual(after, [reply]);
	assert.equal(left(), 0);
	await sandbox.receive({ from: JANE, text: 'No' });
	assert.equal((await asking.ended()).execution.result.runData.After.length, 1);
});

/** 2Chat refuses to send to a number. */
const refuse = (person) =>
	sandbox.faults.add({
		path: '/whatsapp/send-message',
		match: ({ body }) => body.to_number === person,
		status: 422,
	});

it('names whom it could not ask, and hears the others', async () => {
	refuse(JANE);
	const asking = await ask({ alsoAsk: '+15550100009' });
	await sandbox.receive({ from: '+15550100009', text: 'Here' });
	const { reply } = await asking.ended();
	assert.equal(reply.text, 'Here');
	assert.equal(reply.notAsked.length, 1);
	assert.equal(reply.notAsked[0].to, JANE);
	assert.match(reply.notAsked[0].error, /refused a value/);
	assert.equal(left(), 0);
});

it('goes on with what came in when the time is up', async () => {
	const limit = { limitAmount: 0.02, limitUnit: 'minutes' };
	const asking = await ask({ responseType: 'approval', ...limit }, { order: 'A-1' });
	refuse('+15550100009');
	const several = await ask({ to: '+15550100010', alsoAsk: '+15550100009', ...limit });

	// n8n looks once a minute for runs whose time is up.
	for (const one of [asking, several]) {
		await until('the time is up', async () => one.isOver(), 120_000);
	}
	const { timedOut, notAsked } = (await several.ended()).reply;
	assert.equal(timedOut, true);
	assert.deepEqual(
		notAsked.map(({ to }) => to),
		['+15550100009'],
	);

	const { execution, reply, after } = await asking.ended();
	assert.deepEqual(reply, { order: 'A-1', timedOut: true, approved: false });
	assert.deepEqual(after, [reply]);
	assert.deepEqual(execution.json('Items'), [{ order: 'A-1' }]);
});

it('clears away what a stopped run has left, with the next question', async () => {
	const stopped = await ask({});
	await n8n.call('POST', `/executions/${stopped.id}/stop`);
	await stopped.untilItIs('canceled');
	await sandbox.receive({ text: 'Too late' });
	assert.equal(left(), 1);

	const next = await ask({ to: '+15550100009' });

	assert.deepEqual(stopped.hookUrls, []);
	assert.equal(next.hookUrls.length, 1);
	await sandbox.receive({ from: '+15550100009', text: 'Here' });
	assert.equal((await next.ended()).reply.text, 'Here');
	assert.equal(left(), 0);
});

it('clears away what could not be removed with the reply, and what a deleted run has left', async () => {
	const answered = await ask({});
	sandbox.faults.add({ method: 'DELETE', path: '/webhooks/*', status: 400 });
	await sandbox.receive({ text: 'Here' });
	await answered.ended();
	const deleted = await ask({ to: '+15550100009' });
	assert.equal(answered.hookUrls.length, 0);
	await n8n.call('POST', `/executions/${deleted.id}/stop`);
	await n8n.call('POST', '/executions/delete', { ids: [deleted.id] });
	assert.equal(left(), 1);

	const next = await ask({});

	assert.equal(left(), 1);
	await sandbox.receive({ text: 'Here' });
	assert.equal((await next.ended()).reply.text, 'Here');
});

it('asks one after another in a loop, and no answer counts twice', async () => {
	const loop = node('n8n-nodes-base.splitInBatches', 3, 'Loop Over Items', { batchSize: 1 });
	const asking = new Asking(n8n, sandbox, credential);
	await asking.start({}, [{ n: 1 }, { n: 2 }], undefined, loop);
	const [first] = asking.hookUrls;
	const payload = delivery({ text: 'One' });
	await sandbox.deliver('whatsapp.message.received', payload, { to: first });
	await until('the second question is asked', async () =>
		written(sandbox).length === 2 && asking.hookUrls.length === 1 ? true : undefined,
	);
	await asking.untilItIs('waiting');

	// The run waits at the same place again, so n8n itself would take the address of the first question.
	const [{ status }] = await sandbox.deliver('whatsapp.message.received', payload, { to: first });
	assert.equal(status, 200);
	await asking.untilItIs('waiting');
	await sandbox.receive({ text: 'Two' });

	const { after } = await asking.ended();
	assert.deepEqual(
		after.map(({ text }) => text),
		['One', 'Two'],
	);
	assert.equal(left(), 0);
});

it('leaves a run waiting that is asked about', async () => {
	const first = await ask({});
	const second = await ask({ to: '+15550100009' });
	assert.equal(left(), 2);

	await sandbox.receive({ text: 'One' });
	await sandbox.receive({ from: '+15550100009', text: 'Two' });

	assert.equal((await first.ended()).reply.text, 'One');
	assert.equal((await second.ended()).reply.text, 'Two');
	assert.equal(left(), 0);
});

it('gives the answer to the newest of two questions to one person, and the next to the other', async () => {
	const older = await ask({});
	const newer = await ask({});

	await sandbox.receive({ text: 'To the newer' });
	assert.equal((await newer.ended()).reply.text, 'To the newer');
	await older.untilItIs('waiting');
	await sandbox.receive({ text: 'To the older' });

	assert.equal((await older.ended()).reply.text, 'To the older');
	assert.equal(left(), 0);
});

it('resumes nothing for a forged address, a foreign message, or a delivery that is replayed', async () => {
	const asking = await ask({ responseType: 'choice', choices: 'Monday\nTuesday' });
	const [hookUrl] = asking.hookUrls;
	const right = { text: 'Monday' };
	const deliver = async (to, change = {}) => {
		const payload = { ...delivery(right), ...change };
		const [{ status }] = await sandbox.deliver('whatsapp.message.received', payload, { to });
		return status;
	};

	for (const part of ['expires', 'asked', 'times', 'who', 'on', 'signature']) {
		const url = new URL(hookUrl);
		const value = url.searchParams.get(part);
		url.searchParams.set(
			part,
			value.replace(/.$/, (last) => (last === '1' ? '2' : '1')),
		);
		assert.equal(await deliver(url.href), 401, part);
	}
	assert.equal(await deliver(hookUrl.split('?')[0]), 401);
	for (const change of [
		{ remote_phone_number: '+15550100009' },
		{ channel_phone_number: '+15550100003' },
		{ sent_by: 'api' },
		{ sent_by: 'agent' },
		{ participant: { phone_number: JANE, pushname: 'Jane' } },
		{ created_at: '2020-01-01T00:00:00Z' },
	])
		assert.equal(await deliver(hookUrl, change), 200, JSON.stringify(change));
	await asking.untilItIs('waiting');
	assert.equal(sandbox.count({ method: 'POST', path: '/whatsapp/send-message' }), 1);

	await sandbox.receive({ text: 'Hm' });
	// The address of the first question, whose answer was a miss.
	assert.equal(await deliver(hookUrl), 200);
	await asking.untilItIs('waiting');
	const [now] = asking.hookUrls;
	await sandbox.receive({ text: 'tuesday' });
	assert.equal((await asking.ended()).reply.choice, 'Tuesday');

	await deliver(now);
	await deliver(hookUrl);
	const { execution } = await asking.ended();
	assert.equal(execution.result.runData.After.length, 1);
	assert.equal(left(), 0);
});

it('goes on once when the same reply is delivered ten times at once', async () => {
	const asking = await ask({});
	const [hookUrl] = asking.hookUrls;
	const payload = delivery({ text: 'Now' });

	await sandbox.deliver('whatsapp.message.received', payload, { to: hookUrl, repeat: 10 });

	const { execution, reply } = await asking.ended();
	assert.equal(reply.text, 'Now');
	assert.equal(execution.result.runData.After.length, 1);
	assert.equal(left(), 0);
});

/** What 2Chat would deliver for a message of Jane's. */
const delivery = ({ text }) => ({
	id: `MSG-${text}`,
	uuid: `MSG-${text}`,
	event: 'whatsapp.message.received',
	created_at: new Date().toISOString(),
	session_key: 'WW-WPN00000000-0000-4000-8000-000000000001-15550100001@c.us',
	message: { text },
	remote_phone_number: JANE,
	channel_phone_number: OWN,
	sent_by: 'user',
});
