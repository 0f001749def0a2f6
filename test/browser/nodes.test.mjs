import assert from 'node:assert/strict';
import { it } from 'node:test';
import { manualTrigger, n8n, node, twoChat, twoChatTrigger, useSandbox } from '../n8n/helpers.mjs';
import {
	isChosen,
	nameAsPictured,
	newPage,
	openBrowser,
	openNode,
	openWorkflow,
	panelEntry,
	searchNodes,
} from './editor.mjs';
import { screenshot } from './screenshots.mjs';

const { sandbox, credential } = await useSandbox({ contacts: 250 });
await nameAsPictured(credential, sandbox);
await openBrowser();

it('finds the node in the panel by what people type, with its operations', async () => {
	const page = await openWorkflow('My workflow', [manualTrigger()]);
	await page.getByTestId('node-creator-plus-button').click();
	for (const words of ['whatsapp', 'waba', 'sms', 'twochat', 'phone call', '2chat']) {
		await searchNodes(page, words);
		await panelEntry(page, '2Chat').first().waitFor();
	}
	await panelEntry(page, '2Chat').first().click();
	for (const action of ['Create contact', 'Get many contacts', 'Send WhatsApp message']) {
		await panelEntry(page, action).first().scrollIntoViewIfNeeded();
	}
	await screenshot(page, 'node-panel');
});

it('finds the trigger as the first step, with its events by name', async () => {
	const page = await newPage();
	await page.goto(`${n8n.url}/workflow/new`);
	await page.getByTestId('canvas-plus-button').click();
	await searchNodes(page, '2chat');
	await panelEntry(page, '2Chat').first().click();
	await panelEntry(page, 'On WhatsApp message received').scrollIntoViewIfNeeded();
});

/** Opens the agent's panel of tools. A click before the canvas is ready opens that of all nodes. */
async function openToolPanel(page) {
	const plus = page.locator('[data-handleid="inputs/ai_tool/0"]').getByTestId('canvas-handle-plus');
	for (let attempt = 1; ; attempt++) {
		await plus.click();
		try {
			// Words that come before the panel has its tools are looked for among all nodes.
			return await panelEntry(page, 'Code Tool').waitFor({ timeout: 15_000 });
		} catch (error) {
			if (attempt === 4) throw error;
			await page.keyboard.press('Escape');
		}
	}
}

it('finds the tool and the human review among the tools of an agent', async () => {
	const agent = node('@n8n/n8n-nodes-langchain.agent', 3, 'Agent', {});
	const page = await openWorkflow('Agent', [manualTrigger(), { ...agent, position: [220, 0] }]);
	await openToolPanel(page);
	await searchNodes(page, '2chat');
	await page.getByText('Request human approval for tools').waitFor();
	await panelEntry(page, '2Chat Tool').click();
	await page.getByText('Allow Irreversible Operations').waitFor();
	await screenshot(page, 'tool');
});

it('fills the list of numbers from the account, with their state, and searches it', async () => {
	const page = await openWorkflow('Answer a message', [
		manualTrigger(),
		twoChat('Reply', credential, {
			resource: 'message',
			operation: 'sendText',
			message: 'Thanks, we got it!',
		}),
	]);
	await openNode(page, 'Reply');
	await page.getByTestId('resource-locator-from').getByTestId('rlc-input').click();
	const entries = page.getByTestId('rlc-item');
	await entries.first().waitFor();
	assert.deepEqual(
		(await entries.allInnerTexts()).map((text) => text.trim()),
		[
			'+15550100006, connected',
			'Old phone (+15550100007), disconnected',
			'Sales (+15550100002), connected',
			'Support (+15550100005), connected',
		],
	);
	await screenshot(page, 'dropdown');
	await page
		.locator('[data-test-id="rlc-search"] input, input[data-test-id="rlc-search"]')
		.fill('sal');
	await entries.filter({ hasText: 'Support' }).waitFor({ state: 'detached' });
	await entries.filter({ hasText: 'Sales' }).click();
});

it('shows the fields of the chosen operation, runs it and shows what came', async () => {
	const page = await openWorkflow('Contacts', [
		manualTrigger(),
		twoChat('Contacts', credential, { resource: 'contact', operation: 'getAll', limit: 30 }),
	]);
	await openNode(page, 'Contacts');
	for (const field of ['resource', 'operation', 'returnAll', 'limit', 'simplify']) {
		await page.getByTestId(`parameter-input-${field}`).waitFor();
	}
	await page.getByTestId('node-execute-button').click();
	await page.getByTestId('ndv-items-count').filter({ hasText: '30 items' }).waitFor();
	assert.equal(sandbox.count({ method: 'GET', path: '/contacts' }), 1);
	await page.getByTestId('output-panel').getByTestId('radio-button-schema').click();
	await page.getByText('Node executed successfully').waitFor({ state: 'hidden' });
	await screenshot(page, 'result');

	await page.getByTestId('tab-settings').click();
	await page.getByText('Request Options').waitFor();
	await page.getByPlaceholder('Add Option').click();
	for (const option of ['Give Up After (Seconds)', 'Items at Once', 'Max Retries', 'Timeout']) {
		await page.getByText(option, { exact: true }).first().waitFor();
	}
	await page.getByTestId('ndv-close-button').click();
	await page.getByTestId('canvas-node').filter({ hasText: 'contact: get many' }).waitFor();
});

it('keeps the numbers and the text when another operation is chosen', async () => {
	const page = await openWorkflow('Tell a customer', [
		manualTrigger(),
		twoChat('Send', credential, { resource: 'message', operation: 'sendText' }),
	]);
	await openNode(page, 'Send');
	const inputOf = (field) => page.getByTestId(`parameter-input-${field}`).locator('input').last();
	const text = page.getByTestId('parameter-input-message').locator('textarea');
	await inputOf('from').click();
	await page.getByTestId('rlc-item').filter({ hasText: 'Sales' }).click();
	await inputOf('to').fill('+15550100001');
	await text.fill('Your table is ready');
	for (const operation of ['Send Media', 'Send and Wait for Response', 'Send Text']) {
		await inputOf('operation').click();
		// By its name alone: descriptions name other operations.
		const name = { hasText: new RegExp(`^\\s*${operation}\\s*$`) };
		await page.locator('.option-headline:visible').filter(name).click();
		await isChosen(page, 'operation', operation);
		assert.equal(await inputOf('from').inputValue(), 'Sales (+15550100002), connected', operation);
		assert.equal(await inputOf('to').inputValue(), '+15550100001', operation);
		assert.equal(await text.inputValue(), 'Your table is ready', operation);
	}
});

it('shows the fields that the chosen events of the trigger need', async () => {
	const page = await openWorkflow('Answer a message', [
		twoChatTrigger(credential, {
			events: ['whatsapp.message.received', 'whatsapp.order.received'],
			whatsappNumber: {
				__rl: true,
				mode: 'list',
				value: '+15550100002',
				cachedResultName: 'Sales (+15550100002), connected',
			},
			options: { chatType: 'direct', downloadMedia: true },
		}),
	]);
	await openNode(page, '2Chat Trigger');
	await page.getByTestId('parameter-input-events').getByText('WhatsApp Order Received').waitFor();
	await page.getByTestId('parameter-input-whatsappNumber').waitFor();
	assert.equal(await page.getByTestId('parameter-input-wabaNumber').count(), 0);
	await screenshot(page, 'trigger');
});
