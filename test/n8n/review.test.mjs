import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { createRequire } from 'node:module';
import { it } from 'node:test';
import { readExample } from '../../scripts/lib/examples.mjs';
import { until } from '../../scripts/lib/n8n-client.mjs';
import { lacks, n8n, saveWorkflow, useSandbox } from './helpers.mjs';
import { chat, CUSTOMER, MANAGER, OWN, ReviewedRun, toTell } from './reviews.mjs';
import { promptToCall, scriptedModel } from './scriptedModel.mjs';
import { number } from './triggers.mjs';

// As CommonJS, because its ES modules do not load in Node itself.
const { NodeHelpers } = createRequire(import.meta.url)('n8n-workflow');
const { sandbox, credential } = await useSandbox();
const model = await scriptedModel();
const setup = { sandbox, credential, model: model.node };
const start = async (...texts) => await ReviewedRun.start(setup, toTell(...texts));

/** Takes a minute, which the other tests fill. Somebody of its own, so that no other question is newer. */
const NOBODY = '+15550100005';
const unanswered = await ReviewedRun.start(setup, toTell('Nobody approved this'), {
	to: NOBODY,
	limitAmount: 1,
	limitUnit: 'minutes',
});

/** What this person has got so far. */
const sentTo = (person) =>
	sandbox.state.messages
		.list()
		.filter(({ sent_body: sent }) => sent?.to_number === person)
		.map(({ sent_body: sent }) => sent.text);

/** What 2Chat delivers when the manager approves. */
const yesFromTheManager = (more = {}) => ({
	event: 'whatsapp.message.received',
	uuid: `MSG-${randomUUID()}`,
	remote_phone_number: MANAGER,
	channel_phone_number: OWN,
	sent_by: 'user',
	message: { text: 'yes', ...more },
});

it('runs the tool call once when the manager answers yes', async () => {
	const run = await start('Your order is on its way');
	assert.deepEqual(sentTo(CUSTOMER), []);
	await run.write('yes');
	assert.match(await run.answer(), /messageId/);
	assert.deepEqual(sentTo(CUSTOMER), ['Your order is on its way']);
	assert.deepEqual(run.subscriptions, []);
});

it(
	'says in the message of n8n itself what the tool would be called with',
	{ skip: lacks.reviewedInput },
	async () => {
		const run = await start('Your bill is ready');
		assert.match(sentTo(MANAGER).at(-1), /Tell_the_customer\s+Input:\s+Text: Your bill is ready\s/);
		await run.write('no');
		await run.answer();
	},
);

it('runs it when the manager answers with a thumb, and not when the answer is unclear', async () => {
	const before = sentTo(CUSTOMER);
	const run = await start('Your parcel has arrived');
	await run.write('yes but no');
	assert.deepEqual(sentTo(CUSTOMER), before);
	await run.write('👍🏿');
	assert.match(await run.answer(), /messageId/);
	assert.deepEqual(sentTo(CUSTOMER), [...before, 'Your parcel has arrived']);
	assert.deepEqual(run.subscriptions, []);
});

it('runs it once, however often the manager says yes at once', async () => {
	const before = sentTo(CUSTOMER);
	const run = await start('Your money is on its way');
	const [{ hook_url: to }] = run.subscriptions;
	const { message } = await sandbox.receive({ from: MANAGER, to: OWN, text: 'yes' });
	await Promise.all([
		run.write('yes'),
		run.write('yes'),
		sandbox.deliver('whatsapp.message.received', message, { to, repeat: 3 }),
	]);
	await run.answer();
	assert.deepEqual(sentTo(CUSTOMER), [...before, 'Your money is on its way']);
	assert.deepEqual(run.subscriptions, []);
});

it('does not run it when the manager answers no, and has the model stop', async () => {
	const before = sentTo(CUSTOMER);
	const run = await start('We are closed');
	await run.write('No.');
	assert.match(await run.answer(), /rejected the tool call.*STOP/);
	assert.deepEqual(sentTo(CUSTOMER), before);
	assert.deepEqual(run.subscriptions, []);
});

it('tells the model what the manager wants instead', async () => {
	const before = sentTo(CUSTOMER);
	const run = await start('You owe us money');
	await run.write('No, be kinder');
	assert.match(await run.answer(), /provided feedback: \\"No, be kinder\\"/);
	assert.deepEqual(sentTo(CUSTOMER), before);
});

it('asks again when the answer is neither yes nor no', async () => {
	const before = sentTo(CUSTOMER);
	const run = await start('See you at nine');
	const asked = sentTo(MANAGER).length;
	await run.write('What does he want?');
	assert.equal(sentTo(MANAGER).length, asked + 1);
	assert.match(sentTo(MANAGER).at(-1), /1\. Yes\n2\. No/);
	assert.deepEqual(sentTo(CUSTOMER), before);

	await run.write('Yes!');
	assert.match(await run.answer(), /messageId/);
	assert.deepEqual(sentTo(CUSTOMER), [...before, 'See you at nine']);
	assert.deepEqual(run.subscriptions, []);
});

it('takes the yes of whoever of several people answers first', async () => {
	const before = sentTo(CUSTOMER);
	const partner = '+15550100010';
	const run = await ReviewedRun.start(setup, toTell('Ask us anything'), { alsoAsk: partner });
	assert.equal(sentTo(partner).length, 1);
	await run.write('Yes', { from: partner });
	assert.match(await run.answer(), /messageId/);
	assert.deepEqual(sentTo(CUSTOMER), [...before, 'Ask us anything']);
	assert.deepEqual(run.subscriptions, []);
});

it('asks on a number of the WhatsApp Business API too, in words of the user', async () => {
	const before = sentTo(CUSTOMER);
	const waba = '+15550100003';
	// Opens the 24-hour window.
	await sandbox.receive({ from: MANAGER, to: waba, text: 'Good morning' });
	const run = await ReviewedRun.start(setup, toTell('See you soon'), {
		channelType: 'waba',
		from: number(waba),
		message: '={{ $tool.name }} may do this?\n{{ $tool.parameters }}',
		approvalOptions: { approveLabel: 'Go ahead', declineLabel: 'Stop' },
	});
	assert.equal(
		sentTo(MANAGER).at(-1),
		'Tell_the_customer may do this?\nText: See you soon\n\n1. Go ahead\n2. Stop',
	);
	await run.write('go ahead', { to: waba });
	assert.match(await run.answer(), /messageId/);
	assert.deepEqual(sentTo(CUSTOMER), [...before, 'See you soon']);
	assert.deepEqual(run.subscriptions, []);
});

it('lets nobody else approve', async () => {
	const before = sentTo(CUSTOMER);
	const run = await start('Here is a voucher');
	const [group] = sandbox.state.groups.list();
	await run.write('yes', { from: CUSTOMER });
	await run.write('yes', { group_uuid: group.uuid });
	const [{ hook_url: url }] = run.subscriptions;
	const yes = yesFromTheManager();
	const forged = url.replace(/signature=./, (text) => text.slice(0, -1) + 'x');
	const [{ status }] = await sandbox.deliver(yes.event, yes, { to: forged });
	assert.equal(status, 401);
	assert.equal((await n8n.call('GET', `/executions/${run.id}`)).status, 'waiting');

	await run.write('no');
	await run.answer();
	assert.deepEqual(sentTo(CUSTOMER), before);
});

it('asks for each of two tool calls, and runs only the one approved', async () => {
	const before = sentTo(CUSTOMER);
	const run = await start('First', 'Second');
	// Older n8n asks for the second one first.
	const [, approved] = /Text: (First|Second)/.exec(sentTo(MANAGER).at(-1));
	const other = approved === 'First' ? 'Second' : 'First';
	await run.write('yes');
	await until('it asks for the other', async () =>
		sentTo(MANAGER).at(-1).includes(`Text: ${other}`) ? true : undefined,
	);
	await run.pause();
	await run.write('no');
	await run.answer();
	assert.deepEqual(sentTo(CUSTOMER), [...before, approved]);
	assert.deepEqual(run.subscriptions, []);
});

it('approves the older of two questions when the manager quotes it', async () => {
	const before = sentTo(CUSTOMER);
	const older = await start('To the first');
	const quoted = sentTo(MANAGER).at(-1);
	const newer = await start('To the second');
	const yes = yesFromTheManager({ quoted_msg: { message: { text: quoted } } });
	await sandbox.deliver(yes.event, yes);
	assert.match(await older.answer(), /messageId/);
	assert.deepEqual(sentTo(CUSTOMER), [...before, 'To the first']);

	await newer.write('no');
	await newer.answer();
	assert.deepEqual(sentTo(CUSTOMER), [...before, 'To the first']);
	assert.deepEqual([...older.subscriptions, ...newer.subscriptions], []);
});

it('does not run the tool call when the manager could not be asked', async () => {
	const before = sentTo(CUSTOMER);
	sandbox.faults.add({ method: 'POST', path: '/whatsapp/send-message', status: 400 });
	const run = await start('Nobody knows');
	assert.match(await run.answer(), /rejected the tool call/);
	assert.deepEqual(sentTo(CUSTOMER), before);
	assert.deepEqual(run.subscriptions, []);
});

it('is offered among the human reviews, with what a review needs and nothing of the other operations', async () => {
	const types = await fetch(`${n8n.url}/types/nodes.json`, { headers: { cookie: n8n.cookie } });
	const type = (await types.json()).find(
		({ name, version }) => name === 'n8n-nodes-twochat.twoChatHitlTool' && version === 1,
	);
	assert.deepEqual(type.codex.subcategories.Tools, ['Human in the Loop']);
	const value = (name) => type.properties.find((property) => property.name === name).default;
	assert.deepEqual([value('resource'), value('operation')], ['message', 'sendAndWait']);

	const parameters = NodeHelpers.getNodeParameters(type.properties, {}, true, false, null, type);
	const shown = type.properties.filter(
		(property) =>
			property.type !== 'hidden' &&
			NodeHelpers.displayParameter(parameters, property, { typeVersion: 1 }, type),
	);
	assert.deepEqual(
		shown.map(({ name }) => name),
		[
			'message',
			'channelType',
			'from',
			'to',
			'alsoAsk',
			'approvalOptions',
			'waitOptions',
			'limitAmount',
			'limitUnit',
			'requestOptions',
		],
	);
});

it('does what its example says: refunds what the manager approves, and nothing else', async () => {
	const { nodes, connections, settings } = readExample('agent-asks-before-it-acts', credential);
	const filledIn = nodes.map((node) =>
		node.name === 'Model' ? { ...model.node, id: node.id } : node,
	);
	const { id } = await saveWorkflow(filledIn, connections, settings);
	const prompt = promptToCall({
		tool: 'Refund_an_Order',
		args: { toolParameters: { order: '1001', amount: 25 }, hitlParameters: {} },
	});
	const outcomes = { No: /rejected the tool call/, Yes: /Refunded 25 euros of order 1001/ };
	for (const [answer, outcome] of Object.entries(outcomes)) {
		const run = new ReviewedRun(sandbox, await chat(id, prompt));
		await run.pause();
		assert.match(sentTo(MANAGER).at(-1), /Refund_an_Order\?\norder: 1001\namount: 25/);
		await run.write(answer);
		assert.match(await run.answer(), outcome);
	}
});

it('does not run it when nobody answers in time, and tells the model so', async () => {
	assert.match(await unanswered.answer(), /feedback: \\"Nobody answered in time/);
	assert.equal(sentTo(CUSTOMER).includes('Nobody approved this'), false);
});

it('asked 2Chat only for what its documentation offers', () => {
	assert.deepEqual(sandbox.violations, []);
});
