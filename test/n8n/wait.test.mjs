import assert from 'node:assert/strict';
import { afterEach, it } from 'node:test';
import { n8n, useSandbox } from './helpers.mjs';
import { Asking, JANE, written } from './waiting.mjs';

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
