import assert from 'node:assert/strict';
import { after, beforeEach, it } from 'node:test';
import { startFileServer } from '../trigger/fileServer.mjs';
import { executeExample, importExample, publishExample, sent } from './examples.mjs';
import { n8n, useSandbox } from './helpers.mjs';
import { scriptedModel } from './scriptedModel.mjs';

const { sandbox, credential } = await useSandbox();
const { asked, node } = await scriptedModel();
const more = { model: node.credentials.openAiApi };
const SALES = '+15550100002';
const SUPPORT = '+15550100005';
const JANE = '+15550100001';
const BOSS = '+15550100030';
const HOUR = 3_600_000;

const files = await startFileServer();
after(() => files.close());
beforeEach(() => {
	sandbox.reset();
	asked.length = 0;
});

function assertWell({ message }) {
	assert.equal(message, undefined);
	assert.deepEqual(sandbox.violations, []);
}

const textOf = (messages) => JSON.stringify(messages);

it('support agent: answers a text with its tool, hears a voice note, gets a picture, and remembers', async () => {
	const { runs, unpublish } = await publishExample('ai-support-agent', credential, more);
	const write = (message) => sandbox.receive({ from: JANE, to: SUPPORT, ...message });
	const voiceNote = { url: `${files.url}/voice`, type: 'ptt', mime_type: 'audio/ogg' };

	await write({ text: 'What is the status of order 1001?' });
	assertWell((await runs(1))[0]);
	assert.match(sent(sandbox)[0][1], /Order 1001 left our warehouse/);

	await write({ parts: { media: voiceNote } });
	assertWell((await runs(2))[1]);
	assert.ok(asked.some(({ transcription }) => transcription > 0));
	assert.match(sent(sandbox)[1][1], /scripted transcript/);

	await write({ text: 'Is this one broken?', url: `${files.url}/picture.jpg` });
	assertWell((await runs(3))[2]);
	const [{ messages }] = asked.slice(-1);
	assert.match(textOf(messages), /"image_url"/);
	assert.match(textOf(messages), /status of order 1001/);
	assert.deepEqual(
		sent(sandbox).map(([to]) => to),
		[JANE, JANE, JANE],
	);
	await unpublish();
});

it('support agent: apologizes and tells a person when the model fails', async () => {
	const away = await n8n.saveCredential({
		name: 'A model that is away',
		type: 'openAiApi',
		data: { apiKey: 'none', url: 'http://127.0.0.1:9/v1', header: false },
	});
	const { runs, unpublish } = await publishExample('ai-support-agent', credential, { model: away });

	await sandbox.receive({ from: JANE, to: SUPPORT, text: 'Where is my order?' });

	assertWell((await runs(1))[0]);
	const [[customer, apology], [colleague, told]] = sent(sandbox);
	assert.deepEqual([customer, colleague], [JANE, BOSS]);
	assert.match(apology, /^Sorry/);
	assert.match(told, /\+15550100001.*Where is my order\?/);
	await unpublish();
	await n8n.call('DELETE', `/credentials/${away.id}`);
});

it('bot and human: the bot is silent while a colleague writes, and hands over when asked', async () => {
	const { runs, unpublish } = await publishExample('bot-and-human', credential, more);
	await sandbox.receive({ text: 'Are you open?' });
	assertWell((await runs(1))[0]);
	await sandbox.receive({ text: 'I want a HUMAN!' });
	assertWell((await runs(2))[1]);
	await sandbox.receive({ text: 'Hello?' });
	assertWell((await runs(3))[2]);
	const texts = sent(sandbox);
	assert.equal(texts.length, 3);
	assert.match(texts[0][1], /I am a scripted model.*Are you open/);
	assert.deepEqual(texts[1], [JANE, 'I have told a colleague, who will write to you here.']);
	assert.equal(texts[2][0], BOSS);
	assert.match(texts[2][1], /\+15550100001.*I want a HUMAN!/);

	await colleagueWrites('How can I help?');
	await sandbox.receive({ text: 'With my order' });
	assertWell((await runs(4))[3]);
	await colleagueWrites('Our assistant is back with you.');
	await sandbox.receive({ text: 'Are you open on Sunday?' });
	assertWell((await runs(5))[4]);
	const answers = sandbox.state.messages.list().filter(({ sent_by: by }) => by === 'api');
	assert.equal(answers.length, 4);
	assert.match(answers[3].message.text, /Are you open on Sunday/);
	await unpublish();
});

it('group digest: sums up what was said in the chosen groups, and sends nothing on a quiet day', async () => {
	assertWell(await executeExample('group-digest', credential, more));
	assert.deepEqual(sent(sandbox), []);

	const [customers, drivers] = sandbox.state.groups.list();
	await sandbox.receive({ group_uuid: customers.uuid, text: 'When do you open?' });
	await sandbox.receive({ group_uuid: drivers.uuid, text: 'The van is back' });
	const execution = await executeExample('group-digest', credential, more);
	assertWell(execution);
	const [[to, text], ...others] = sent(sandbox);
	assert.deepEqual([to, others], [BOSS, []]);
	assert.match(text, /Customers\n.*When do you open\?/);
	assert.match(text, /Drivers\*\n.*The van is back/);
});

it('unanswered messages: reports who waits, each once, and not who was answered', async () => {
	const { message: jane } = await sandbox.receive({ text: 'Where is my order?' });
	const { message: amir } = await sandbox.receive({ from: '+15550100021', text: 'Thanks' });
	for (const { uuid } of [jane, amir]) ageBy(uuid, HOUR);
	await answerTo('+15550100021');
	const { id } = await importExample('unanswered-messages', credential, more);
	for (let look = 0; look < 2; look += 1)
		assertWell(await n8n.runWorkflow(id, { trigger: 'Start' }));
	const [[to, text], ...others] = sent(sandbox).filter(([who]) => who === BOSS);
	assert.deepEqual([to, others], [BOSS, []]);
	assert.match(text, /\+15550100001\) waits 60 minutes: Where is my order\?/);
	assert.doesNotMatch(text, /Thanks/);
});

/** As if it had come so long ago. */
function ageBy(uuid, milliseconds) {
	const message = sandbox.state.messages.get(uuid);
	message.at -= milliseconds;
	message.created_at = new Date(message.at).toISOString();
}

/** In 2Chat itself, not through its API. */
async function colleagueWrites(text) {
	await answerTo(JANE, text);
	sandbox.state.messages.list().at(-1).sent_by = 'agent';
}

async function answerTo(phone, text = 'You are welcome') {
	const body = JSON.stringify({ from_number: SALES, to_number: phone, text });
	await fetch(`${sandbox.url}/whatsapp/send-message`, {
		method: 'POST',
		headers: { 'content-type': 'application/json', 'X-User-API-Key': sandbox.apiKey },
		body,
	});
}
