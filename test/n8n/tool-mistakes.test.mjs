import assert from 'node:assert/strict';
import { beforeEach, it } from 'node:test';
import { callMessage } from '../../sandbox/model/reply.mjs';
import { manualTrigger, n8n, node, saveWorkflow, twoChatTool, useSandbox } from './helpers.mjs';
import { scriptedModel } from './scriptedModel.mjs';
import { id, number } from './triggers.mjs';

/**
 * An agent with one tool makes a usual mistake, reads what the tool says, and does that: nothing else tells it. What the
 * task itself told it (`task`) is all that it may take from elsewhere.
 */
const OWN = '+15550100002';
const JANE = '+15550100001';
const AMIR = '+15550100009';
const CONTACT = 'CON11111111-2222-4333-8444-555555555555';
const task = { to: JANE, text: 'Your order is on its way', variable: 'A-1001' };

const { sandbox, credential } = await useSandbox();

/**
 * What a sentence tells a model to do with its arguments: the calls that it makes instead.
 *
 * @type {Array<[RegExp, (args: any, found: RegExpExecArray) => object[]]>}
 */
const READINGS = [
	[/there is no \+ in front/, ({ To, ...args }) => [{ ...args, To: `+${To}` }]],
	[
		/each needs an item, or a tool call, of its own/,
		({ To, ...args }) => To.split(/,\s*/).map((one) => ({ ...args, To: one })),
	],
	[/The connected numbers for From are (\+\d+)/, (args, [, From]) => [{ ...args, From }]],
	[/The groups of \+\d+ are (WAG[\w-]+) \(/, (args, [, To]) => [{ ...args, To }]],
	[/Message is empty/, (args) => [{ ...args, Text: task.text }]],
	[/is the ID of a contact.*Use the international format/, (args) => [{ ...args, To: task.to }]],
	[/no value for \{\{2\}\}/, (args) => [{ ...args, Order: task.variable }]],
	[
		/takes at most (\d+)\. .*send it as several messages/,
		({ Text, ...args }, [, most]) =>
			Text.match(new RegExp(`.{1,${most}}`, 'gs')).map((part) => ({ ...args, Text: part })),
	],
	[/expected string, received number/i, ({ To, ...args }) => [{ ...args, To: String(To) }]],
];

function obey(sentence, args) {
	for (const [reading, change] of READINGS) {
		const found = reading.exec(sentence);
		if (found) return change(args, found);
	}
	return undefined;
}

/** What the tool said, one call after the other. */
let said = [];
let first;
const TOOL = 'Send_a_WhatsApp_message';

/** A message that calls the tool, after so many calls: n8n takes calls of one ID for one. */
function callTool(made, argsOfEach) {
	const message = callMessage(argsOfEach.map((args) => ({ tool: TOOL, args })));
	const tool_calls = message.tool_calls.map((call, index) => ({
		...call,
		id: `call_${made + index}`,
	}));
	return { ...message, tool_calls };
}

/** Calls the tool, and calls it again as it says, until it has sent. */
function reply({ messages }) {
	const calls = messages.flatMap(({ tool_calls: made = [] }) => made);
	const answers = messages.filter(({ role }) => role === 'tool').map(({ content }) => content);
	said = answers.map(String);
	if (calls.length === 0) return callTool(0, [first]);
	const last = said.at(-1) ?? '';
	if (/message_uuid|messageId/.test(last)) return { content: 'Done' };
	if (said.length > 4) return { content: 'I give up' };
	const next = obey(last, JSON.parse(calls.at(-1).function.arguments));
	if (!next) return { content: 'I do not know what to do' };
	return callTool(calls.length, next);
}

const model = await scriptedModel(reply);

const fromAi = (key) => `={{ $fromAI('${key}', '', 'string') }}`;
const message = {
	resource: 'message',
	operation: 'sendText',
	from: number(fromAi('From')),
	to: number(fromAi('To')),
	message: fromAi('Text'),
};

/**
 * Has the agent do its task, beginning with these arguments. Gives what was sent to whom.
 *
 * @param {object} args
 * @param {object} [parameters] of the tool
 */
async function agentBegins(args, parameters = message) {
	first = args;
	const tool = twoChatTool('Send a WhatsApp message', credential, parameters);
	const agent = node('@n8n/n8n-nodes-langchain.agent', 3, 'Agent', {
		promptType: 'define',
		text: 'Write to Jane',
	});
	const to = (type) => ({ [type]: [[{ node: 'Agent', type, index: 0 }]] });
	const connections = {
		Start: to('main'),
		Model: to('ai_languageModel'),
		[tool.name]: to('ai_tool'),
	};
	const nodes = [manualTrigger(), agent, model.node, tool];
	const { id: workflow } = await saveWorkflow(nodes, connections, { executionOrder: 'v1' });
	const execution = await n8n.runWorkflow(workflow, { trigger: 'Start' });
	assert.equal(execution.message, undefined);
	assert.equal(execution.json('Agent')[0].output, 'Done', JSON.stringify(said));
	const sent = sandbox.state.messages.list().filter(({ sent_by: by }) => by === 'api');
	return sent.map((one) => [one.remote_phone_number ?? one.group_uuid, one.message.text]);
}

/** The message that the task is about, once, to the right person. */
const toJane = [[JANE, task.text]];
const right = { From: OWN, To: JANE, Text: task.text };

beforeEach(() => sandbox.reset());

it('a number without its plus sign', async () => {
	assert.deepEqual(await agentBegins({ ...right, To: JANE.slice(1) }), toJane);
});

it('a number as a number', async () => {
	assert.deepEqual(await agentBegins({ ...right, To: Number(JANE.slice(1)) }), toJane);
});

it('an invented number to send from', async () => {
	assert.deepEqual(await agentBegins({ ...right, From: '+15550199999' }), toJane);
});

it('two recipients at once', async () => {
	const sent = await agentBegins({ ...right, To: `${JANE}, ${AMIR}` });
	assert.deepEqual(sent, [...toJane, [AMIR, task.text]]);
});

it('a group that is not there, by either ID', async () => {
	const [group] = sandbox.state.groups.list();
	for (const To of ['WAG99999999-9999-4999-8999-999999999999', '120363999999999999@g.us']) {
		sandbox.reset();
		assert.deepEqual(await agentBegins({ ...right, To }), [[group.uuid, task.text]]);
	}
});

it('an empty text', async () => {
	assert.deepEqual(await agentBegins({ ...right, Text: ' ' }), toJane);
});

it('Markdown arrives in the marks of WhatsApp', async () => {
	const sent = await agentBegins({ ...right, Text: '**Ready:** [see](https://example.com)' });
	assert.deepEqual(sent, [[JANE, '*Ready:* see (https://example.com)']]);
	assert.equal(said.length, 1);
});

it('10,000 characters', async () => {
	const Text = 'abcde fgh '.repeat(1000).trim();
	assert.deepEqual(await agentBegins({ ...right, Text }), [[JANE, Text]]);
});

it('10,000 characters on the WhatsApp Business API', async () => {
	await sandbox.receive({ from: JANE, to: '+15550100003', text: 'Hi' });
	const Text = 'abcde fgh '.repeat(1000).trim();
	const sent = await agentBegins(
		{ Text },
		{
			resource: 'wabaMessage',
			operation: 'sendText',
			from: number('+15550100003'),
			to: JANE,
			message: fromAi('Text'),
		},
	);
	assert.deepEqual([...new Set(sent.map(([to]) => to))], [JANE]);
	assert.equal(sent.map(([, text]) => text).join(''), Text);
});

it('an ID for a number', async () => {
	assert.deepEqual(await agentBegins({ ...right, To: CONTACT }), toJane);
});

it('a template without one of its variables', async () => {
	const variables = { body_1: fromAi('Name'), body_2: fromAi('Order') };
	const schema = Object.keys(variables).map((one) => ({ id: one, required: true, removed: false }));
	const sent = await agentBegins(
		{ Name: 'Jane', Order: '' },
		{
			resource: 'wabaMessage',
			operation: 'sendTemplate',
			from: number('+15550100003'),
			to: JANE,
			template: id(sandbox.state.templates.list()[0].uuid),
			templateVariables: { mappingMode: 'defineBelow', value: variables, schema },
		},
	);
	assert.deepEqual(sent, [[JANE, 'Hi Jane, your order A-1001 shipped.']]);
});
