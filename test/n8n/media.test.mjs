import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { after, before, beforeEach, it } from 'node:test';
import { readExample } from '../../scripts/lib/examples.mjs';
import { until } from '../../scripts/lib/n8n-client.mjs';
import {
	credentialFor,
	inQueueMode,
	manualTrigger,
	n8n,
	node,
	saveWorkflow,
	twoChat,
	twoChatTool,
	useSandbox,
} from './helpers.mjs';
import { OwnN8n } from './ownN8n.mjs';
import { number } from './triggers.mjs';
import { portOf } from '../../scripts/lib/ports.mjs';

const { sandbox, credential } = await useSandbox();
const photo = randomBytes(300_000);
const film = Buffer.alloc(17 * 1024 * 1024, 'x');

/** Where the workflows download their files from. */
const files = createServer((request, response) => {
	const isFilm = request.url.startsWith('/film');
	response.setHeader('content-type', isFilm ? 'video/mp4' : 'image/jpeg');
	response.end(isFilm ? film : photo);
});
before(async () => {
	files.listen(0, '127.0.0.1');
	await once(files, 'listening');
});
after(() => files.close());
beforeEach(() => sandbox.reset());

const media = (more = {}) => ({
	resource: 'message',
	operation: 'sendMedia',
	from: number('+15550100002'),
	to: number('+15550100001'),
	mediaFrom: 'binary',
	binaryPropertyName: 'data',
	...more,
});

const download = (file) =>
	node('n8n-nodes-base.httpRequest', 4.2, 'Download', {
		url: `http://127.0.0.1:${portOf(files)}/${file}`,
		options: { response: { response: { responseFormat: 'file' } } },
	});

/** Runs Start → source → Send, and gives the execution. */
async function send(source, parameters, account = credential) {
	const nodes = [manualTrigger(), source, twoChat('Send', account, media(parameters))];
	const { id } = await saveWorkflow(nodes);
	return await n8n.runWorkflow(id, { trigger: 'Start' });
}

/** The address of the file in the one message that was sent. */
function link() {
	const [{ body }, ...others] = sandbox.requests.filter(({ method }) => method === 'POST');
	assert.equal(others.length, 0);
	assert.deepEqual(sandbox.violations, []);
	return body.url;
}

const bytesAt = async (url) => Buffer.from(await (await fetch(url)).arrayBuffer());

it('lets 2Chat fetch exactly the bytes of the file, with its kind and name, and without a login', async () => {
	const execution = await send(download('photo.jpg'), {
		message: 'Look',
	});
	assert.equal(execution.message, undefined);
	assert.match(execution.json('Send')[0].messageId, /^MSG/);

	const response = await fetch(link());
	assert.equal(response.status, 200);
	assert.equal(response.headers.get('content-type'), 'image/jpeg');
	assert.equal(response.headers.get('content-length'), String(photo.length));
	assert.match(response.headers.get('content-disposition'), /filename="photo\.jpg"/);
	assert.ok(photo.equals(Buffer.from(await response.arrayBuffer())));
	assert.match(link(), /&file=photo\.jpg$/);
});

it('gives the file as status, profile and group picture and as image of a product', async () => {
	const whatsappNumber = number('+15550100002');
	const byId = (value) => ({ __rl: true, mode: 'id', value });
	const uses = {
		Status: { resource: 'whatsAppNumber', operation: 'postStatus', statusType: 'image' },
		Profile: { resource: 'whatsAppNumber', operation: 'setProfilePicture' },
		Group: {
			resource: 'group',
			operation: 'setPicture',
			group: byId('WAG00000000-0000-4000-8000-000000000001'),
		},
		Product: { resource: 'catalogProduct', operation: 'create', name: 'Scarf' },
		Images: {
			resource: 'catalogProduct',
			operation: 'addImages',
			productId: byId('1000000001'),
		},
	};
	const nodes = Object.entries(uses).map(([name, parameters]) =>
		twoChat(name, credential, { whatsappNumber, mediaFrom: 'binary', ...parameters }),
	);
	const next = (...names) => ({
		main: [names.map((name) => ({ node: name, type: 'main', index: 0 }))],
	});
	const { id } = await saveWorkflow([manualTrigger(), download('photo.jpg'), ...nodes], {
		Start: next('Download'),
		Download: next(...Object.keys(uses)),
	});
	const execution = await n8n.runWorkflow(id, { trigger: 'Start' });
	assert.equal(execution.message, undefined);
	assert.deepEqual(sandbox.violations, []);
	const sent = sandbox.requests.map(({ body }) => JSON.stringify(body));
	assert.equal(sent.length, nodes.length);
	for (const body of sent) {
		const [, url] = /"(http[^"]+)"/.exec(body);
		assert.ok(photo.equals(await bytesAt(url)), body);
	}
});

it('gives the file as header of a template and as WABA message', async () => {
	const template = [...(await sandbox.state.templates.values())].find(
		({ name }) => name === 'invoice_document',
	);
	const ends = { from: number('+15550100003'), to: number('+15550100001') };
	const nodes = [
		twoChat('Template', credential, {
			resource: 'wabaMessage',
			operation: 'sendTemplate',
			...ends,
			template: { __rl: true, mode: 'id', value: template.uuid },
			templateVariables: {
				mappingMode: 'defineBelow',
				value: { body_1: 'Jane', header_media_file: 'data' },
			},
		}),
		twoChat('Media', credential, {
			resource: 'wabaMessage',
			operation: 'sendMedia',
			...ends,
			mediaFrom: 'binary',
		}),
	];
	await sandbox.receive({ to: '+15550100003', text: 'The window is open' });
	sandbox.requests.length = 0;
	const next = (...names) => ({
		main: [names.map((name) => ({ node: name, type: 'main', index: 0 }))],
	});
	const { id } = await saveWorkflow([manualTrigger(), download('photo.jpg'), ...nodes], {
		Start: next('Download'),
		Download: next('Template', 'Media'),
	});
	const execution = await n8n.runWorkflow(id, { trigger: 'Start' });
	assert.equal(execution.message, undefined);
	const [first, second] = sandbox.requests.map(({ body }) => body);
	assert.ok(photo.equals(await bytesAt(first.params.header_media_url)));
	assert.ok(photo.equals(await bytesAt(second.url)));
	assert.deepEqual(sandbox.violations, []);
});

it('downloads the media of a message into a binary field', async () => {
	const message = { url: `http://127.0.0.1:${portOf(files)}/photo.jpg`, type: 'image' };
	const item = node('n8n-nodes-base.set', 3.4, 'Message', {
		mode: 'raw',
		jsonOutput: JSON.stringify({ mediaUrl: message.url, mediaType: message.type }),
	});
	const get = twoChat('Get', credential, { resource: 'message', operation: 'downloadMedia' });
	const next = (name) => ({ main: [[{ node: name, type: 'main', index: 0 }]] });
	const send = twoChat('Send', credential, media());
	const { id } = await saveWorkflow([manualTrigger(), item, get, send], {
		Start: next('Message'),
		Message: next('Get'),
		Get: next('Send'),
	});
	const execution = await n8n.runWorkflow(id, { trigger: 'Start' });
	assert.equal(execution.message, undefined);
	assert.deepEqual(execution.json('Get'), [
		{ mediaUrl: message.url, fileName: 'photo.jpg', mimeType: 'image/jpeg', bytes: photo.length },
	]);
	assert.ok(photo.equals(await bytesAt(link())));
});

it('lets nobody fetch the file when the link has expired, nor with a changed link', async () => {
	const aSecond = '={{ 1 / 3600 }}';
	await send(download('photo.jpg'), { options: { linkExpiresAfter: aSecond } });
	await until('the link has expired', async () => {
		const { status } = await fetch(link());
		return status === 400 ? true : undefined;
	});

	sandbox.reset();
	await send(download('photo.jpg'));
	const [head, claims] = new URL(link()).searchParams.get('token').split('.');
	const forged = link().replace(/token=[^&]+/, `token=${head}.${claims}.${'A'.repeat(43)}`);
	assert.equal((await fetch(forged)).status, 400);
	assert.equal((await fetch(link())).status, 200);
});

it('refuses a file over 16 MB and sends nothing', async () => {
	const { message } = await send(download('film.mp4'));
	assert.match(message, /"film\.mp4" has 17\.0 MB, and 2Chat takes at most 16 MB/);
	assert.equal(sandbox.requests.length, 0);
});

it('sends what a Code node has made of base64', async () => {
	const code = node('n8n-nodes-base.code', 2, 'Code', {
		jsCode: `return [{ json: {}, binary: { data: { data: '${Buffer.from('Hello').toString('base64')}', mimeType: 'text/plain', fileName: 'a.txt' } } }]`,
	});
	const execution = await send(code);
	assert.equal(execution.message, undefined);
	assert.equal((await bytesAt(link())).toString(), 'Hello');
});

it('refuses to send from a local address, and says which setting to mend', async () => {
	const account = await n8n.saveCredential({
		...credentialFor(sandbox),
		data: { apiKey: 'UAK-x', baseUrl: 'https://api.example.com/open' },
	});
	const { message } = await send(download('photo.jpg'), {}, account);
	assert.match(message, /cannot reach n8n at http:\/\/127\.0\.0\.1.*Set .*N8N_WEBHOOK_URL/);
	assert.doesNotMatch(message, /token=/);
});

// In queue mode n8n hands a worker nothing of what the editor makes an agent ask for; review.test.mjs has real agents.
it('sends, as a tool, the file of a node before the agent', { skip: inQueueMode }, async () => {
	const agent = node('@n8n/n8n-nodes-langchain.agent', 3, 'Agent', {
		promptType: 'define',
		text: 'Hello',
	});
	const tool = twoChatTool('Send', credential, {
		...media({ binaryPropertyName: "={{ $('Download').first().binary.data }}" }),
		to: number("={{ $fromAI('Recipient', 'Phone number', 'string') }}"),
	});
	const { id } = await saveWorkflow([manualTrigger(), download('photo.jpg'), agent, tool], {
		Start: { main: [[{ node: 'Download', type: 'main', index: 0 }]] },
		Download: { main: [[{ node: 'Agent', type: 'main', index: 0 }]] },
		Send: { ai_tool: [[{ node: 'Agent', type: 'ai_tool', index: 0 }]] },
	});
	const agentRequest = { query: { Send: { Recipient: '+15550100001' } }, tool: { name: 'Send' } };
	const execution = await n8n.runWorkflow(id, { trigger: 'Start', upTo: 'Send', agentRequest });
	assert.equal(execution.message, undefined);
	assert.ok(photo.equals(await bytesAt(link())));
});

it('sends the table of the example', async () => {
	const { nodes, connections } = readExample('send-a-file', credential);
	const { id } = await saveWorkflow(nodes, connections);
	const execution = await n8n.runWorkflow(id, { trigger: 'Start' });
	assert.equal(execution.message, undefined);
	assert.match(link(), /&file=orders\.xlsx$/);
	// A spreadsheet is a ZIP file.
	assert.equal((await bytesAt(link())).subarray(0, 2).toString(), 'PK');
});

it('takes the address from N8N_WEBHOOK_URL, and refuses an n8n that keeps files in memory', async () => {
	const own = await OwnN8n.install();
	/** What Send says, or sends, in an n8n with these settings. */
	const sendIn = async (settings) => {
		await own.start(settings);
		try {
			const account = await own.client.saveCredential(credentialFor(sandbox));
			const nodes = [manualTrigger(), download('photo.jpg'), twoChat('Send', account, media())];
			const next = (name) => ({ main: [[{ node: name, type: 'main', index: 0 }]] });
			const connections = { Start: next('Download'), Download: next('Send') };
			const { id } = await own.client.createWorkflow({ name: 'Media', nodes, connections });
			return (await own.client.runWorkflow(id, { trigger: 'Start' })).message;
		} finally {
			await own.stop();
		}
	};

	const message = await sendIn({ env: { N8N_DEFAULT_BINARY_DATA_MODE: 'default' } });
	assert.match(message, /keeps files in memory.*N8N_DEFAULT_BINARY_DATA_MODE/);
	assert.equal(sandbox.requests.length, 0);

	const webhookUrl = 'https://n8n.example.com/';
	const env = { N8N_EDITOR_BASE_URL: 'https://editor.example.com/' };
	assert.equal(await sendIn({ webhookUrl, env }), undefined);
	assert.match(link(), /^https:\/\/n8n\.example\.com\/rest\/binary-data\/signed\?token=/);
});
