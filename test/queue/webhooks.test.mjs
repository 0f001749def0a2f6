import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import { until } from '../../scripts/lib/n8n-client.mjs';
import { startFileServer } from '../trigger/fileServer.mjs';
import { n8n, node, saveWorkflow, twoChat, twoChatTrigger, useSandbox } from '../n8n/helpers.mjs';
import { channels, number, RECEIVED } from '../n8n/triggers.mjs';

const { sandbox, credential } = await useSandbox();
let files;
before(async () => (files = await startFileServer()));
after(async () => await files.close());

const processes = JSON.parse(process.env.TWOCHAT_N8N_WEBHOOKS);

it('answers a message once although it is delivered to each webhook process, by its event ID', async () => {
	const once = node('n8n-nodes-base.removeDuplicates', 2, 'Once', {
		operation: 'removeItemsSeenInPreviousExecutions',
		dedupeValue: '={{ $json._twoChat.eventId }}',
	});
	const reply = twoChat('Reply', credential, {
		resource: 'message',
		operation: 'sendText',
		from: number('+15550100002'),
		to: number('={{ $json.replyTo }}'),
		message: 'Thank you',
	});
	const trigger = twoChatTrigger(credential, { events: [RECEIVED], ...channels(sandbox) });
	const { id } = await saveWorkflow([trigger, once, reply]);
	assert.equal((await n8n.publish(id)).status, 'published');
	const [{ hook_url: url }] = sandbox.state.subscriptions.list();

	const payload = {
		uuid: 'MSG-1',
		remote_phone_number: '+15550100001',
		message: { text: 'Hello' },
		sent_by: 'user',
	};
	for (const [index, process] of processes.entries()) {
		const [{ status }] = await sandbox.deliver(RECEIVED, payload, {
			to: url.replace(new URL(url).origin, process.url),
		});
		assert.equal(status, 200);
		await until('its run has ended', async () => {
			const runs = await n8n.executions(id);
			return runs.filter((run) => run.status === 'success').length > index ? true : undefined;
		});
	}
	assert.equal(sandbox.count({ method: 'POST', path: '/whatsapp/send-message' }), 1);
});

it('gives a worker the file that a webhook process has downloaded', async () => {
	const options = { downloadMedia: true };
	const trigger = twoChatTrigger(credential, { events: [RECEIVED], ...channels(sandbox), options });
	const read = node('n8n-nodes-base.extractFromFile', 1, 'Read', { operation: 'text' });
	const { id } = await saveWorkflow([trigger, read]);
	assert.equal((await n8n.publish(id)).status, 'published');
	const media = { url: `${files.url}/voice`, type: 'ptt', mime_type: 'audio/ogg' };
	await sandbox.deliver(RECEIVED, { uuid: 'MSG-2', message: { media }, sent_by: 'user' });
	const [run] = await until('a run has begun', async () => {
		const runs = await n8n.executions(id);
		return runs.length > 0 ? runs : undefined;
	});
	const execution = await n8n.finishedExecution(run.id);
	assert.equal(execution.message, undefined);
	assert.deepEqual(execution.json('Read'), [{ data: 'voice' }]);
});
