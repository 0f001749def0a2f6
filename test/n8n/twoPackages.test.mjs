import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { startSandbox } from '../../sandbox/server.mjs';
import { inALine, manualTrigger, node, twoChat } from './helpers.mjs';
import { OwnN8n } from './ownN8n.mjs';

/**
 * Another package with a credential type of the same name as ours, as 2Chat's own has one (`apiKey`, `server`), and a node
 * that uses it. n8n keeps one type per name, that of the package which it loads last: packages with a scope come after
 * the others.
 */
const FILES = {
	'package.json': JSON.stringify({
		name: 'another',
		version: '1.0.0',
		n8n: {
			n8nNodesApiVersion: 1,
			credentials: ['TwoChatApi.credentials.js'],
			nodes: ['Another.node.js'],
		},
	}),
	'TwoChatApi.credentials.js': `exports.TwoChatApi = class {
		name = 'twoChatApi';
		displayName = '2Chat API';
		properties = [
			{ displayName: 'API Key', name: 'apiKey', type: 'string', default: '' },
			{ displayName: 'Server', name: 'server', type: 'string', default: 'https://api.p.2chat.io/open' },
		];
		authenticate = {
			type: 'generic',
			properties: { headers: { 'X-User-API-Key': '={{$credentials.apiKey}}' } },
		};
	};`,
	'Another.node.js': `exports.Another = class {
		description = {
			displayName: 'Another', name: 'another', group: ['transform'], version: 1, description: 'Stands in',
			defaults: { name: 'Another' }, inputs: ['main'], outputs: ['main'],
			credentials: [{ name: 'twoChatApi', required: true }], properties: [],
		};
		async execute() {
			const { server, ...rest } = await this.getCredentials('twoChatApi');
			const fields = Object.keys(rest).filter((name) => /^(apiKey|baseUrl)$/.test(name));
			// Tests do not leave this machine.
			if (!server.startsWith('http://127.0.0.1:')) return [[{ json: { server, fields } }]];
			const request = { url: server + '/info', json: true };
			const json = await this.helpers.httpRequestWithAuthentication.call(this, 'twoChatApi', request);
			return [[{ json: { server, ...json } }]];
		}
	};`,
};
/** Folders by when n8n loads them. */
const BEFORE_OURS = 'n8n-nodes-another';
const AFTER_OURS = '@example/n8n-nodes-another';

let sandbox;
let own;
/** Credentials as each package's form makes them. */
const credentials = {};

const folderOf = (name) => join(own.settings.folder, '.n8n', 'nodes', 'node_modules', name);

/** What comes out of one node, or the message of its failure. */
async function outputOf(one) {
	const nodes = [manualTrigger(), one];
	const { id } = await own.client.createWorkflow({
		name: `Test ${randomUUID()}`,
		nodes,
		connections: inALine(nodes),
	});
	const execution = await own.client.runWorkflow(id, { trigger: 'Start' });
	return execution.message ?? execution.json(one.name)[0];
}

const ours = async (credential) =>
	await outputOf(twoChat('Ours', credential, { resource: 'account', operation: 'testApiKey' }));
const theirs = async (credential) =>
	await outputOf(
		node('another.another', 1, 'Theirs', {}, { credentials: { twoChatApi: credential } }),
	);

before(async () => {
	sandbox = await startSandbox();
	own = await OwnN8n.install();
	const folder = folderOf(AFTER_OURS);
	mkdirSync(folder, { recursive: true });
	for (const [name, text] of Object.entries(FILES)) writeFileSync(join(folder, name), text);
	await own.start();
	const { apiKey, url } = sandbox;
	const save = async (name, data) =>
		await own.client.saveCredential({ name, type: 'twoChatApi', data: { apiKey, ...data } });
	credentials.ours = await save('Ours', { baseUrl: url });
	credentials.theirs = await save('Theirs', { server: url });
});

after(async () => {
	await own.stop();
	await sandbox.close();
});

describe('with another package of this credential type that n8n loads after ours', () => {
	it("works with that package's credential, as its own node does", async () => {
		assert.equal((await ours(credentials.theirs)).valid, true);
		assert.equal((await theirs(credentials.theirs)).success, true);
	});

	it('whose fields alone n8n then keeps of a credential', async () => {
		const kept = await theirs(credentials.ours);
		assert.deepEqual(kept, { server: 'https://api.p.2chat.io/open', fields: ['apiKey'] });
	});
});

describe('with one that n8n loads before ours', () => {
	before(async () => {
		await own.stop();
		mkdirSync(dirname(folderOf(BEFORE_OURS)), { recursive: true });
		renameSync(folderOf(AFTER_OURS), folderOf(BEFORE_OURS));
		await own.start();
	});

	it('works with either credential', async () => {
		assert.equal((await ours(credentials.theirs)).valid, true);
		assert.equal((await ours(credentials.ours)).valid, true);
	});

	it('leaves the other node the server of its credential, and gives it that of 2Chat in ours', async () => {
		assert.equal((await theirs(credentials.theirs)).success, true);
		assert.deepEqual(await theirs(credentials.ours), {
			server: 'https://api.p.2chat.io/open',
			fields: ['apiKey', 'baseUrl'],
		});
	});
});
