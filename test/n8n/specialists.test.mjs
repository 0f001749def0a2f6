import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { beforeEach, it } from 'node:test';
import { executeExample, sent } from './examples.mjs';
import { credentialFor, n8n, useSandbox } from './helpers.mjs';
import { scriptedModel } from './scriptedModel.mjs';

const { sandbox, credential } = await useSandbox();
const { node } = await scriptedModel();
const more = { model: node.credentials.openAiApi, settings: { secondsBeforeCheck: 0 } };
const [JANE, AMIR, NOOR] = ['+15550100001', '+15550100021', '+15550100022'];
const SEND = '/whatsapp/send-message';

/** 2Chat takes another key from now on, and so does the credential a moment later. */
async function rotateKey() {
	sandbox.setApiKey(`UAK-${randomUUID()}`);
	await n8n.saveCredential({ ...credentialFor(sandbox), name: credential.name });
}

beforeEach(async () => {
	sandbox.reset();
	await rotateKey();
});

const run = async (change = {}) => {
	const execution = await executeExample('specialists', credential, { ...more, ...change });
	return { execution, report: execution.json('Report')[0] };
};

/** What 2Chat answered to the sending calls, by person. */
const sends = () =>
	sandbox.requests
		.filter(({ path }) => path === SEND)
		.map(({ body, status }) => `${body.to_number} ${status ?? 'no answer'}`);

it('finishes through a changed answer, a rate limit and a replaced key with nobody’s help', async (test) => {
	sandbox.faults.add({
		path: '/info',
		mutate: ({ success, ...rest }) => ({ success, data: rest }),
	});
	const slowDown = { status: 429, headers: { 'retry-after': '1' }, times: 2 };
	sandbox.faults.add({ ...slowDown, path: SEND });
	let rotated;
	sandbox.faults.add({
		path: SEND,
		match: ({ body }) => body.to_number === NOOR && Boolean((rotated ??= rotateKey())),
		// The request is looked at when the key has changed at 2Chat, and in the credential.
		delayMs: 900,
	});

	const { execution, report } = await run();

	for (const { method, path, body, status, fault } of sandbox.requests)
		test.diagnostic([method, path, body?.to_number, status, fault].filter(Boolean).join(' '));
	assert.equal(execution.message, undefined);
	assert.deepEqual([report.verified, report.rounds], [true, 1]);
	assert.deepEqual(
		report.people.map(({ name, calls, messagesAt2Chat, result }) => [
			name,
			calls,
			messagesAt2Chat,
			result,
		]),
		['Jane', 'Amir', 'Noor'].map((name) => [name, 1, 1, 'sent']),
	);
	assert.deepEqual(sends(), [
		`${JANE} 429`,
		`${JANE} 429`,
		`${JANE} 200`,
		`${AMIR} 200`,
		`${NOOR} 401`,
		`${NOOR} 200`,
	]);
	assert.match(report.text, /^From December 24 to 26 the shop is open from 9 am to 1 pm/);
	assert.deepEqual(
		sent(sandbox),
		[JANE, AMIR, NOOR].map((phone) => [phone, report.text]),
	);
	assert.deepEqual(sandbox.violations, []);
});

it('sends again only to whom nothing went, and finds out about a lost answer instead of guessing', async () => {
	const to = (phone) => ({ path: SEND, match: ({ body }) => body.to_number === phone });
	sandbox.faults.add({ ...to(JANE), when: 'after', drop: true });
	sandbox.faults.add({ ...to(AMIR), status: 422 });

	const { execution, report } = await run();

	assert.equal(execution.message, undefined);
	assert.deepEqual([report.verified, report.rounds], [true, 2]);
	assert.deepEqual(
		report.people.map(({ name, calls, messagesAt2Chat }) => [name, calls, messagesAt2Chat]),
		[
			['Jane', 1, 1],
			['Amir', 2, 1],
			['Noor', 1, 1],
		],
	);
	assert.deepEqual(
		sends().map((line) => line.split(' ')[0]),
		[JANE, AMIR, NOOR, AMIR],
	);
});

it('sends nothing that the facts do not say', async () => {
	const exaggerate = (nodes) => {
		const { parameters } = nodes.find(({ name }) => name === 'Writer');
		parameters.text = '=Write this: We are open until 11 pm';
	};

	const { execution } = await run({ change: exaggerate });

	assert.match(execution.message, /^The Verifier did not approve the message, so nothing was sent/);
	assert.deepEqual(sandbox.requests, []);
});
