import assert from 'node:assert/strict';
import { it } from 'node:test';
import { manualTrigger, n8n, twoChat, useSandbox } from '../n8n/helpers.mjs';
import {
	isChosen,
	nameAsPictured,
	openBrowser,
	openNode,
	openWorkflow,
	panelEntry,
	searchNodes,
} from './editor.mjs';
import { pictureOfForm } from './screenshots.mjs';

const { sandbox, credential } = await useSandbox();
await nameAsPictured(credential, sandbox);
await openBrowser();

const response = await fetch(`${n8n.url}/types/nodes.json`, { headers: { cookie: n8n.cookie } });
const { properties } = (await response.json()).find(
	({ name }) => name === 'n8n-nodes-twochat.twoChat',
);

const CUSTOM_CALL = '__CUSTOM_API_CALL__';

/** What the two dropdowns of the node offer, by name and value. */
const offered = properties
	.find(({ name }) => name === 'resource')
	// n8n adds one of its own, which leads to the HTTP Request node.
	.options.filter(({ value }) => value !== CUSTOM_CALL)
	.flatMap((resource) =>
		properties
			.filter(({ name }) => name === 'operation')
			.find(({ displayOptions }) => displayOptions.show.resource.includes(resource.value))
			.options.filter(({ value }) => value !== CUSTOM_CALL)
			.map((operation) => ({ resource, operation })),
	);

/** The panels that people see most: pictures of them are in `panels/` beside the other pictures. */
const PICTURED = [
	'message.sendText',
	'message.sendMedia',
	'message.sendAndWait',
	'message.getAll',
	'conversation.getContext',
	'contact.create',
	'contact.getAll',
	'wabaMessage.sendTemplate',
	'sms.send',
	'whatsAppNumber.checkNumber',
];

/** What the browser complains about, beyond what this machine keeps from leaving it. */
function complaintsOf(page) {
	const complaints = [];
	page.on('pageerror', (error) => complaints.push(error.message));
	page.on('console', (message) => {
		const isOutside = !message.location().url.startsWith(n8n.url);
		const isUnloaded = message.text().startsWith('Failed to load resource') && isOutside;
		if (message.type() === 'error' && !isUnloaded) complaints.push(message.text());
	});
	return complaints;
}

it('finds the node by what people want to do', async () => {
	const page = await openWorkflow('My workflow', [manualTrigger()]);
	await page.getByTestId('node-creator-plus-button').click();
	for (const words of ['send whatsapp message', 'voice note', 'otp', 'approve', 'reminder']) {
		await searchNodes(page, words);
		await panelEntry(page, '2Chat').first().waitFor();
	}
});

it('opens every operation of every resource without a complaint of the browser', async () => {
	const nodes = offered.map(({ resource, operation }, index) => ({
		...twoChat(`${resource.value}.${operation.value}`, credential, {
			resource: resource.value,
			operation: operation.value,
		}),
		position: [index * 220, 0],
	}));
	const page = await openWorkflow('Every operation', nodes);
	const complaints = complaintsOf(page);
	await openNode(page, nodes[0].name);
	for (const [index, { resource, operation }] of offered.entries()) {
		const { name } = nodes[index];
		await isChosen(page, 'resource', resource.name);
		await isChosen(page, 'operation', operation.name);
		assert.deepEqual(complaints, [], name);
		if (PICTURED.includes(name)) {
			await pictureOfForm(page, name);
		}
		const next = nodes[index + 1];
		if (next) await page.locator(`[data-node-name="${next.name}"]:visible`).last().click();
	}
});
