import assert from 'node:assert/strict';
import { it } from 'node:test';
import { n8n, useSandbox } from './helpers.mjs';

const { sandbox, credential } = await useSandbox({ contacts: 150 });

/** What the editor asks n8n for when a dropdown or form opens. */
const ask = async (kind, path, methodName, parameters, more = {}) => {
	const answer = await n8n.call('POST', `/dynamic-node-parameters/${kind}`, {
		path: `parameters.${path}`,
		methodName,
		nodeTypeAndVersion: { name: 'n8n-nodes-twochat.twoChat', version: 1 },
		currentNodeParameters: parameters,
		credentials: { twoChatApi: credential },
		...more,
	});
	return answer.data ?? answer;
};

const fromList = (value) => ({ __rl: true, mode: 'list', value });

const sending = {
	resource: 'wabaMessage',
	operation: 'sendTemplate',
	from: fromList('+15550100003'),
};

const templates = async () =>
	await ask('resource-locator-results', 'template', 'searchTemplates', sending);

it('lists the approved templates of the chosen number, of every page', async () => {
	const { results } = await templates();
	assert.equal(results.length, 24);
	assert.ok(results.every(({ name }) => !name.startsWith('spring_sale')));
});

it('builds the form from the chosen template', async () => {
	const { results } = await templates();
	const { value } = results.find(({ name }) => name.startsWith('appointment'));
	const { fields } = await ask(
		'resource-mapper-fields',
		'templateVariables',
		'getTemplateVariables',
		{ ...sending, template: fromList(value) },
	);
	const required = fields.filter((field) => field.required).map(({ displayName }) => displayName);
	assert.deepEqual(required, ['name', 'day', 'time']);
});

it('has 2Chat search the contacts, and gives the others a page at a time', async () => {
	const getting = { resource: 'contact', operation: 'get' };
	const search = async (more) =>
		await ask('resource-locator-results', 'contactId', 'searchContacts', getting, more);
	const first = await search({});
	const second = await search({ paginationToken: first.paginationToken });
	assert.equal(first.results.length + second.results.length, 150);
	assert.equal((await search({ filter: '+15552000003' })).results.length, 1);
	assert.equal(sandbox.violations.length, 0);
});
