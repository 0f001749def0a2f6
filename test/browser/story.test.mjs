import assert from 'node:assert/strict';
import { it } from 'node:test';
import { replyTo } from '../../sandbox/model/reply.mjs';
import { readExample } from '../../scripts/lib/examples.mjs';
import { asking } from '../sandbox/ask.mjs';
import { twoChat, twoChatTrigger, useSandbox } from '../n8n/helpers.mjs';
import { scriptedModel } from '../n8n/scriptedModel.mjs';
import { written } from '../n8n/waiting.mjs';
import { number } from '../n8n/triggers.mjs';
import { canvasAlone } from './canvas.mjs';
import { openBrowser, openSaved } from './editor.mjs';
import { Film } from './film.mjs';
import { messages, openChat, phonesOf, steadyClock } from './phone.mjs';

const JANE = '+15550100001';
const SALES = '+15550100002';
const MANAGER = '+15550100009';
const DONE = 'Done! 25 euros for order 1001 are on their way back to you.';

const { sandbox, credential } = await useSandbox({ now: steadyClock(), seed: 1 });
/** It calls the tool as the customer's words say, and then tells the customer. */
const { node: model } = await scriptedModel((request) => {
	const message = replyTo(request);
	return message.content?.includes('Refunded 25 euros') ? { content: DONE } : message;
});
await asking(sandbox)('POST', '/contacts', {
	first_name: 'Maya Lin',
	last_name: '(manager)',
	contact_detail: [{ type: 'PH', value: MANAGER }],
});
await openBrowser();
const { open, complaints } = await phonesOf(sandbox);

/** The example, begun by a customer's message instead of n8n's chat. */
function refunds() {
	const { nodes, connections, settings } = readExample(
		'agent-asks-before-it-acts',
		credential,
		model.credentials.openAiApi,
	);
	const isKept = ({ name, type }) => name !== 'Chat' && !type.endsWith('stickyNote');
	const own = nodes.filter(isKept);
	own.find(({ name }) => name === 'Agent').parameters.text = '={{ $json.text }}';
	const trigger = {
		...twoChatTrigger(credential, {
			events: ['whatsapp.message.received'],
			whatsappNumber: number(SALES),
			options: { chatType: 'direct', notFromNumbers: MANAGER },
		}),
		name: 'Customer Writes',
		position: [0, 0],
	};
	const reply = {
		...twoChat('Reply', credential, {
			resource: 'message',
			operation: 'sendText',
			from: number(SALES),
			to: number("={{ $('Customer Writes').first().json.replyTo }}"),
			message: '={{ $json.output }}',
		}),
		position: [880, 0],
	};
	const to = (name) => ({ main: [[{ node: name, type: 'main', index: 0 }]] });
	const { Chat, ...others } = connections;
	return {
		name: 'Refunds, approved on WhatsApp',
		nodes: [trigger, ...own, reply],
		settings,
		connections: { ...others, 'Customer Writes': Chat, Agent: to('Reply') },
	};
}

it('a customer writes, the agent asks the manager, and on Yes it acts and answers', async () => {
	const editor = await openSaved(refunds());
	const node = (name) => editor.getByTestId('canvas-node').filter({ hasText: name });
	await editor.getByTestId('execute-workflow-button').first().click();
	await editor.getByText('Waiting for trigger event').first().waitFor();
	await editor.setViewportSize({ width: 790, height: 640 });
	const canvas = await canvasAlone(editor);
	const phone = await open({ viewport: { width: 1280, height: 728 } });
	const film = new Film([phone.getByRole('region', { name: 'Phone', exact: true }), canvas]);
	const takePhoneOf = async (person) => {
		await phone.getByLabel('Phone of').selectOption(person);
		await openChat(phone, 'Sales');
	};
	const says = async (words) => {
		await phone.getByRole('textbox', { name: 'Message' }).fill(words);
		await film.take(1_200);
		await phone.keyboard.press('Enter');
		await messages(phone).filter({ hasText: words }).waitFor();
	};

	await takePhoneOf(JANE);
	await film.take(1_000);
	await says('Please refund order 1001, 25 euros. The cups are too small.');
	await node('Ask the Manager').locator('[class*="waiting"]').first().waitFor();
	await film.take(1_500);

	await takePhoneOf(MANAGER);
	await messages(phone).first().waitFor();
	await film.take(3_000);
	await says('Yes');
	await node('Reply').getByTestId('canvas-node-status-success').waitFor();
	await film.take(1_200);

	await takePhoneOf(JANE);
	await messages(phone).filter({ hasText: DONE }).waitFor();
	await film.take(4_000);
	assert.equal(written(sandbox).at(-1), DONE);
	assert.deepEqual(sandbox.violations, []);
	assert.deepEqual(complaints, []);
	await film.save('story');
});
