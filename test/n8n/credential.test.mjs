import assert from 'node:assert/strict';
import { it } from 'node:test';
import {
	credentialFor,
	lacks,
	manualTrigger,
	n8n,
	node,
	saveWorkflow,
	useSandbox,
} from './helpers.mjs';

const { sandbox, credential } = await useSandbox();
const skip = lacks.credentialRules;

it('shows that the connection works when the key is right', async () => {
	const result = await n8n.testCredential(credentialFor(sandbox));

	assert.equal(result.status, 'OK');
});

it('says where to find the right key when 2Chat refuses it', { skip }, async () => {
	const result = await n8n.testCredential(credentialFor(sandbox, 'UAK-wrong'));

	assert.equal(result.status, 'Error');
	assert.match(result.message, /^2Chat refused the API key\. Copy it again from 2Chat/);
});

it('asks for a key when 2Chat saw none', { skip }, async () => {
	sandbox.faults.add({ path: '/info', status: 403, body: { detail: 'Not authenticated' } });

	const result = await n8n.testCredential(credentialFor(sandbox));

	assert.equal(result.status, 'Error');
	assert.match(result.message, /Enter the key from 2Chat/);
});

it('works when the base URL ends with a slash', async () => {
	const { data, ...rest } = credentialFor(sandbox);
	const result = await n8n.testCredential({
		...rest,
		data: { ...data, baseUrl: `${data.baseUrl}/` },
	});

	assert.deepEqual(result.status, 'OK');
});

it('signs the requests of the HTTP Request node', async () => {
	const request = {
		url: `${sandbox.url}/info`,
		authentication: 'predefinedCredentialType',
		nodeCredentialType: 'twoChatApi',
	};
	const { id } = await saveWorkflow([
		manualTrigger(),
		node('n8n-nodes-base.httpRequest', 4.2, 'Request', request, {
			credentials: { twoChatApi: credential },
		}),
	]);

	const execution = await n8n.runWorkflow(id, { trigger: 'Start' });

	assert.equal(execution.message, undefined);
	assert.equal(execution.json('Request')[0].success, true);
});
