import assert from 'node:assert/strict';
import { after, before, beforeEach, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { until } from '../../scripts/lib/n8n-client.mjs';
import { startFileServer } from '../trigger/fileServer.mjs';
import {
	credentialFor,
	inQueueMode,
	n8n,
	saveWorkflow,
	twoChat,
	twoChatTrigger,
	useSandbox,
} from './helpers.mjs';
import { channels, RECEIVED, TriggerWorkflow } from './triggers.mjs';

const { sandbox, credential } = await useSandbox({ echoSentMessages: true });
let files;

before(async () => {
	files = await startFileServer();
});

beforeEach(() => sandbox.reset());

after(async () => await files.close());

const published = async (parameters) => {
	const workflow = await new TriggerWorkflow(n8n, sandbox).make(credential, parameters);
	assert.equal(await workflow.publish(), undefined);
	return workflow;
};

for (const event of [RECEIVED, 'whatsapp.message.new']) {
	it(`answers a person once and not itself: "${event}" → send a reply`, async () => {
		const trigger = twoChatTrigger(credential, { events: [event], ...channels(sandbox) });
		const reply = twoChat('Reply', credential, {
			resource: 'message',
			operation: 'reply',
			message: '=You said: {{ $json.text }}',
		});
		const { id } = await saveWorkflow([trigger, reply]);
		assert.equal((await n8n.publish(id)).status, 'published');
		const sent = () => sandbox.count({ method: 'POST', path: '/whatsapp/send-message' });
		await sandbox.receive({ text: 'Hello' });
		await until('the reply is sent', async () => (sent() > 0 ? true : undefined));
		// A loop would have gone round many times by then.
		await sleep(900);
		assert.equal(sent(), 1);
		const [execution, ...more] = await n8n.executions(id);
		assert.equal(more.length, 0);
		assert.equal((await n8n.finishedExecution(execution.id)).status, 'success');
	});
}

it('replies in the chat that each message came from: direct, of a group, of a hidden number', async () => {
	const [group] = await sandbox.state.groups.keys();
	const trigger = twoChatTrigger(credential, {
		events: [RECEIVED, 'whatsapp.group.message.received'],
		...channels(sandbox),
	});
	const reply = twoChat('Reply', credential, {
		resource: 'message',
		operation: 'reply',
		message: '=You said: {{ $json.text }}',
	});
	const { id } = await saveWorkflow([trigger, reply]);
	assert.equal((await n8n.publish(id)).status, 'published');
	const replies = () =>
		sandbox.requests
			.filter(({ path }) => path === '/whatsapp/send-message')
			.map(({ body }) => body);
	for (const [count, message] of [
		{ from: '+15550100001', text: 'Direct' },
		{ from: '+15550100001', group_uuid: group, text: 'Group' },
		{ from: '100000000000001@lid', text: 'Hidden' },
	].entries()) {
		await sandbox.receive(message);
		await until('the reply is sent', async () => (replies().length > count ? true : undefined));
	}
	const from_number = '+15550100002';
	assert.deepEqual(replies(), [
		{ from_number, to_number: '+15550100001', text: 'You said: Direct' },
		{ from_number, to_group_uuid: group, text: 'You said: Group' },
		{ from_number, to_remote_id: '100000000000001@lid', text: 'You said: Hidden' },
	]);
	assert.deepEqual(sandbox.violations, []);
});

const withMedia = (path, type, mime_type) => ({
	uuid: `MSG-${path}`,
	message: { text: 'Look', media: { url: `${files.url}${path}`, type, mime_type } },
	sent_by: 'user',
});

// In queue mode n8n's editor gives nobody the file that a webhook process has stored; test/queue/ has a worker read it.
it('brings images, voice notes and documents as binary data', { skip: inQueueMode }, async () => {
	const workflow = await published({ simplify: false, options: { downloadMedia: true } });
	const expected = {
		'/picture.jpg': ['image', 'image/jpeg', 'picture.jpg', 'picture'],
		'/voice': ['ptt', 'audio/ogg', 'voice.ogg', 'voice'],
		'/download': ['document', 'application/pdf', 'Rechnung März.pdf', 'document'],
	};
	for (const [path, [type, mimeType]] of Object.entries(expected)) {
		await sandbox.deliver(RECEIVED, withMedia(path, type, mimeType));
	}
	for (const { json, binary } of await workflow.outputs(3)) {
		const path = json.uuid.slice(4);
		const [, mimeType, fileName, content] = expected[path];
		assert.deepEqual([binary.data.mimeType, binary.data.fileName], [mimeType, fileName]);
		const query = `id=${encodeURIComponent(binary.data.id)}&action=download`;
		const response = await fetch(`${n8n.url}/rest/binary-data?${query}`, {
			headers: { cookie: n8n.cookie, 'browser-id': 'n8n-nodes-twochat' },
		});
		assert.equal(await response.text(), content);
	}
});

it('keeps the message, with the reason, where a file cannot be had', async () => {
	const options = { downloadMedia: true, maxMediaSize: 0.001, mediaTimeout: 1 };
	const workflow = await published({ simplify: false, options });
	const expected = {
		'/gone': /status 404/,
		'/silent': /did not arrive within 1 s/,
		'/endless': /larger than 0.001 MB/,
	};
	for (const path of Object.keys(expected)) {
		const [{ status }] = await sandbox.deliver(RECEIVED, withMedia(path, 'image', 'image/jpeg'));
		assert.equal(status, 200);
	}
	for (const { json, binary } of await workflow.outputs(3)) {
		assert.equal(binary, undefined);
		assert.equal(json.message.text, 'Look');
		assert.match(json._twoChat.mediaError, expected[json.uuid.slice(4)]);
	}
});

it('gives a flat item, and starts nothing for what a filter ignores', async () => {
	const workflow = await published({
		options: { onlyFromNumbers: '+1 555 010 0001', textContains: 'invoice, ORDER' },
	});
	await sandbox.deliver(RECEIVED, {
		uuid: '1',
		remote_phone_number: '+15550100001',
		message: { text: 'Hi' },
	});
	await sandbox.deliver(RECEIVED, {
		uuid: '2',
		remote_phone_number: '+15550100099',
		message: { text: 'Order 1' },
	});
	await sandbox.deliver(RECEIVED, {
		uuid: '3',
		remote_phone_number: '+15550100001',
		message: { text: 'Order 2' },
	});
	const [{ json }] = await workflow.outputs(1);
	assert.deepEqual([json.from, json.text, json.mediaUrl], ['+15550100001', 'Order 2', null]);
});

it('gives with what to answer: a person, a hidden number, a group; and leaves out status updates', async () => {
	const workflow = await published({ options: { chatType: 'directOrGroup' } });
	const chat = (name, more = {}) => ({
		uuid: name,
		session_key: `WW-WPN00000000-0000-4000-8000-000000000001-${name}`,
		message: { uuid: name, message: { text: `In ${name}` } },
		remote_phone_number: null,
		...more,
	});
	const member = { participant: { phone_number: '+15550100001' } };
	for (const payload of [
		chat('status@broadcast', member),
		chat('120363000000000009@newsletter'),
		chat('15550100001@c.us'),
		chat('69385314111689@lid'),
		chat('120363000000000001@g.us', member),
	]) {
		const [{ status }] = await sandbox.deliver(RECEIVED, payload);
		assert.equal(status, 200);
	}
	const outputs = await workflow.outputs(3);
	const replies = outputs.map(({ json }) => [json.text, json.replyTo]);
	assert.deepEqual(replies.sort(), [
		['In 120363000000000001@g.us', '120363000000000001@g.us'],
		['In 15550100001@c.us', '+15550100001'],
		['In 69385314111689@lid', '69385314111689@lid'],
	]);
});

it('knows people by their other number, and leaves out what is days old', async () => {
	const workflow = await published({
		options: { notFromNumbers: '+525512345678', ignoreOlderThan: 60 },
	});
	const write = async (uuid, from, created_at) =>
		await sandbox.deliver(RECEIVED, {
			uuid,
			created_at,
			remote_phone_number: from,
			message: { text: 'Hello' },
		});
	await write('1', '+5215512345678', new Date().toISOString());
	await write('2', '+15550100001', new Date(Date.now() - 3 * 24 * 3600_000).toISOString());
	await write('3', '+15550100001', Math.floor(Date.now() / 1000));
	const [{ json }] = await workflow.outputs(1);
	assert.equal(json.messageId, '3');
});

it('goes on when the API key is replaced, and tidies up with the new one', async () => {
	const workflow = await published();
	sandbox.setApiKey('UAK-new');
	const { data } = credentialFor(sandbox, 'UAK-new');
	await n8n.saveCredential({ name: credential.name, type: 'twoChatApi', data });
	await sandbox.deliver(RECEIVED);
	await workflow.outputs(1);
	await workflow.unpublish();
	workflow.assertSubscribed([]);
});
