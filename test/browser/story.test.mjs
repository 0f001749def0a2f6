import assert from 'node:assert/strict';
import { statSync } from 'node:fs';
import { it } from 'node:test';
import { n8n, node, saveWorkflow, twoChat, twoChatTrigger, useSandbox } from '../n8n/helpers.mjs';
import { promptToCall, scriptedModel } from '../n8n/scriptedModel.mjs';
import { number, RECEIVED } from '../n8n/triggers.mjs';
import { Movie } from './movie.mjs';
import { messages, openChat, phonesOf, steadyClock } from './phone.mjs';
import { pathOf } from './screenshots.mjs';

const OWN = '+15550100002';
const CUSTOMER = '+15550100001';
const MANAGER = '+15552000004';

const { sandbox, credential } = await useSandbox({ now: steadyClock(), seed: 2 });
const { open, complaints } = await phonesOf(sandbox);
const model = await scriptedModel();

const refund = promptToCall({
	tool: 'Refund_an_Order',
	args: { toolParameters: { order: '1001', amount: 25 }, hitlParameters: {} },
});

/** The workflow of the story: whoever writes to Sales writes to the agent. */
async function publishTheAgent() {
	const nodes = [
		twoChatTrigger(credential, {
			events: [RECEIVED],
			whatsappNumber: number(OWN),
			options: { notFromNumbers: MANAGER },
		}),
		node('@n8n/n8n-nodes-langchain.agent', 3, 'Agent', { promptType: 'define', text: refund }),
		model.node,
		node(
			'n8n-nodes-twochat.twoChatHitlTool',
			1,
			'Ask the Manager',
			{
				from: number(OWN),
				to: MANAGER,
				message:
					'=Jane Roe writes: "{{ $(\'2Chat Trigger\').item.json.text }}"\n\nShall I refund {{ $tool.parameters.amount }} euros for order {{ $tool.parameters.order }}?',
			},
			{ credentials: { twoChatApi: credential } },
		),
		node('@n8n/n8n-nodes-langchain.toolCode', 1.3, 'Refund an Order', {
			description: 'Refunds an order of the shop',
			jsCode:
				'return `I am sorry, Jane. Your ${query.amount} euros for order ${query.order} are on their way back to you.`',
			specifyInputSchema: true,
			schemaType: 'manual',
			inputSchema: JSON.stringify({
				type: 'object',
				properties: { order: { type: 'string' }, amount: { type: 'number' } },
				required: ['order', 'amount'],
			}),
		}),
		twoChat('Answer', credential, {
			resource: 'message',
			operation: 'sendText',
			from: number(OWN),
			to: number("={{ $('2Chat Trigger').item.json.replyTo }}"),
			message: '={{ $json.output }}',
		}),
	];
	const to = (type, target) => ({ [type]: [[{ node: target, type, index: 0 }]] });
	const connections = {
		'2Chat Trigger': to('main', 'Agent'),
		Agent: to('main', 'Answer'),
		Model: to('ai_languageModel', 'Agent'),
		'Ask the Manager': to('ai_tool', 'Agent'),
		'Refund an Order': to('ai_tool', 'Ask the Manager'),
	};
	const { id } = await saveWorkflow(nodes, connections, { executionOrder: 'v1' });
	assert.equal((await n8n.publish(id)).status, 'published');
}

/** A phone in somebody's hand, with the chat "Sales" open. */
async function phoneOf(person) {
	const page = await open({ viewport: { width: 360, height: 640 }, deviceScaleFactor: 1.5 });
	await page.getByLabel('Phone of').selectOption(person);
	await openChat(page, 'Sales');
	return page;
}

it('a customer writes, the agent asks the manager, who says Yes, and the customer gets the refund', async () => {
	await publishTheAgent();
	const customer = await phoneOf(CUSTOMER);
	const manager = await phoneOf(MANAGER);
	const movie = new Movie(customer);
	const both = [customer, manager].map((page) => page.getByRole('region', { name: 'Phone' }));
	const show = async (words, ms) => await movie.add(words, both, ms);
	const type = (page, text) => page.getByRole('textbox', { name: 'Message' }).fill(text);
	const send = (page) => page.getByRole('button', { name: 'Send', exact: true }).click();
	const arrives = (page, text) => messages(page).filter({ hasText: text }).waitFor();

	await show('A customer and a manager', 900);
	await type(customer, 'My cup from order 1001 came broken!');
	await show('The customer writes', 1200);
	await send(customer);
	await arrives(customer, 'came broken');
	await show('An AI agent in n8n reads it', 1400);
	await arrives(manager, 'Shall I refund 25 euros');
	await show('It may refund only what a manager approves', 2600);
	await type(manager, 'Yes');
	await show('The manager answers on WhatsApp', 1200);
	await send(manager);
	await arrives(manager, 'Yes');
	await arrives(customer, 'on their way back');
	await show('The refund runs, once, and the customer hears of it', 3500);
	await movie.save(pathOf('agent-asks-manager.webp'));

	assert.ok(statSync(pathOf('agent-asks-manager.webp')).size < 1_000_000);
	assert.equal(await messages(customer).count(), 2);
	assert.equal(await messages(manager).count(), 2);
	assert.deepEqual(sandbox.violations, []);
	assert.deepEqual(complaints, []);
});
