import assert from 'node:assert/strict';
import { it } from 'node:test';
import { manualTrigger, n8n, saveWorkflow, twoChat, useSandbox } from './helpers.mjs';

const { sandbox, credential } = await useSandbox({ contacts: 250 });

it('runs the five operations in one workflow', async () => {
	await subscribe('whatsapp.message.received');
	const { id } = await saveWorkflow([
		manualTrigger(),
		twoChat('Key', credential, { resource: 'account', operation: 'testApiKey' }),
		twoChat('Usage', credential, { resource: 'account', operation: 'getUsage' }),
		twoChat('Create', credential, {
			resource: 'contact',
			operation: 'create',
			firstName: 'Jane',
			contactDetails: {
				detail: [
					{ type: 'WAPH', value: '+1 (555) 010-0001' },
					{ type: 'E', value: 'jane@example.com' },
				],
			},
			additionalFields: { lastName: 'Roe' },
		}),
		twoChat('Webhooks', credential, { resource: 'webhook', operation: 'getAll', returnAll: true }),
		twoChat('Contacts', credential, { resource: 'contact', operation: 'getAll', returnAll: true }),
	]);

	const execution = await n8n.runWorkflow(id, { trigger: 'Start' });

	assert.equal(execution.message, undefined);
	assert.deepEqual(
		execution.json('Key').map(({ valid, account }) => [valid, account.name]),
		[[true, 'Acme Support']],
	);
	const [usage] = execution.json('Usage');
	assert.equal(usage.requestsRemaining, usage.requestsAllowed - usage.requestsUsed);
	const [created] = execution.json('Create');
	assert.match(created.uuid, /^CON/);
	assert.deepEqual(
		sandbox.requests.find(({ method, path }) => method === 'POST' && path === '/contacts').body,
		{
			first_name: 'Jane',
			last_name: 'Roe',
			contact_detail: [
				{ type: 'WAPH', value: '+15550100001' },
				{ type: 'E', value: 'jane@example.com' },
			],
		},
	);
	const contacts = execution.json('Contacts');
	assert.equal(contacts.length, 251);
	assert.ok(contacts.some(({ uuid }) => uuid === created.uuid));
	assert.deepEqual(
		execution.json('Webhooks').map(({ event_name }) => event_name),
		['whatsapp.message.received'],
	);
	assert.deepEqual(sandbox.violations, []);
});

it('lists 250 contacts over several pages with Return All', async () => {
	sandbox.reset();

	const execution = await runContacts({ returnAll: true });

	const uuids = execution.json('Contacts').map(({ uuid }) => uuid);
	assert.equal(uuids.length, 250);
	assert.equal(new Set(uuids).size, 250);
	assert.ok(sandbox.count({ method: 'GET', path: '/contacts' }) > 1);
});

it('lists 30 contacts with a limit of 30', async () => {
	const execution = await runContacts({ limit: 30 });

	assert.equal(execution.json('Contacts').length, 30);
});

it('tells a refused key apart from a failed node', async () => {
	sandbox.setApiKey('UAK-another');
	const { id } = await saveWorkflow([
		manualTrigger(),
		twoChat('Key', credential, { resource: 'account', operation: 'testApiKey' }),
	]);

	const execution = await n8n.runWorkflow(id, { trigger: 'Start' });

	assert.equal(execution.status, 'success');
	assert.equal(execution.json('Key')[0].valid, false);
	sandbox.reset();
});

async function runContacts(parameters) {
	const { id } = await saveWorkflow([
		manualTrigger(),
		twoChat('Contacts', credential, { resource: 'contact', operation: 'getAll', ...parameters }),
	]);
	return await n8n.runWorkflow(id, { trigger: 'Start' });
}

async function subscribe(event) {
	const response = await fetch(`${sandbox.url}/webhooks/subscribe/${event}`, {
		method: 'POST',
		headers: { 'content-type': 'application/json', 'X-User-API-Key': sandbox.apiKey },
		body: JSON.stringify({ hook_url: 'https://n8n.example.com/hook', on_number: '+15550100002' }),
	});
	assert.ok(response.ok, await response.text());
}
