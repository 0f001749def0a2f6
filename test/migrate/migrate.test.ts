import contract from '../data/contract.json';
import {
	oldAction,
	oldNodes,
	oldTrigger,
	oldTriggers,
	otherNode,
	workflowOf,
} from '../data/oldWorkflow.mjs';
import { migrate } from '../../scripts/lib/migrate/workflow.mjs';

type Parameters = Record<string, unknown>;
type Node = ReturnType<typeof oldAction>;

const migrated = (parameters: object) => migrate(workflowOf([oldAction('Old', parameters)]));
const parametersOf = (parameters: object) => migrated(parameters).workflow.nodes[0].parameters;
const EXTRA = ['resource', 'operation'];

/** Paths of what is filled in, as the contract names them. */
function pathsOf(parameters: Parameters, path = ''): string[] {
	return Object.entries(parameters).flatMap(([name, value]) => {
		const at = `${path}${name}`;
		const isLocator = typeof value === 'object' && value !== null && '__rl' in value;
		const isCollection = ['additionalFields', 'options'].includes(name) && !isLocator;
		return isCollection ? [at, ...pathsOf(value as Parameters, `${at}.`)] : [at];
	});
}

describe("every operation of 2Chat's own node becomes one of ours", () => {
	it.each(oldNodes)('$name, with parameters that our node has', ({ parameters }) => {
		const { workflow, notes } = migrated(parameters);
		const [{ type, typeVersion, parameters: ours }] = workflow.nodes;
		expect({ type, typeVersion }).toEqual({ type: 'n8n-nodes-twochat.twoChat', typeVersion: 1 });
		const operations = contract.twoChat.operations as Record<string, { parameters: object }>;
		const { parameters: known } = operations[`${ours.resource}.${ours.operation}`];
		const names = pathsOf(ours).filter((name) => !EXTRA.includes(name));
		expect(names.filter((name) => !(name in known))).toEqual([]);
		expect(notes).toEqual([]);
	});

	it.each(oldTriggers)('the trigger: $name, with parameters that ours has', ({ parameters }) => {
		const { workflow, notes } = migrate(workflowOf([oldTrigger(parameters)]));
		const [{ type, typeVersion, parameters: ours }] = workflow.nodes;
		expect({ type, typeVersion }).toEqual({
			type: 'n8n-nodes-twochat.twoChatTrigger',
			typeVersion: 1.1,
		});
		const { parameters: known } = contract.twoChatTrigger;
		expect(pathsOf(ours).filter((name) => !(name in known))).toEqual([]);
		expect(known.events.choices).toEqual(expect.arrayContaining(ours.events));
		expect(notes).toEqual([]);
	});
});

describe('what stays', () => {
	it('the name, the credential and the address of the trigger, and nodes of others', () => {
		const trigger = oldTrigger(
			{ whatsappNumber: '+15550100002' },
			{ webhookId: 'hook', credentials: { twoChatApi: { id: '1', name: '2Chat' } } },
		);
		const other = otherNode('noOp', 'Nothing', {});
		const { nodes, connections, name } = migrate(workflowOf([trigger, other])).workflow;
		expect(nodes[0]).toMatchObject({
			name: '2Chat Trigger',
			webhookId: 'hook',
			credentials: { twoChatApi: { id: '1' } },
		});
		expect(nodes[1]).toEqual(other);
		expect({ connections, name }).toEqual({
			connections: workflowOf([trigger, other]).connections,
			name: 'Old workflow',
		});
	});

	it('the payload of the trigger, and messages sent through the API', () => {
		const { workflow } = migrate(workflowOf([oldTrigger({ whatsappNumber: '+15550100002' })]));
		expect(workflow.nodes[0].parameters).toMatchObject({
			simplify: false,
			options: { includeOwnMessages: true },
		});
	});
});

describe('expressions follow the fields whose name is another now', () => {
	const trigger = oldTrigger({ whatsappNumber: '+15550100002' });
	const send = oldAction('Send', { whatsappNumber: '+15550100002', toNumber: '=x', text: 'Hi' });
	const textAfter = (nodes: Node[], expression: string) => {
		const after = otherNode('set', 'After', { value: expression });
		return migrate(workflowOf([...nodes, after])).workflow.nodes.at(-1)?.parameters.value;
	};
	const through = otherNode('if', 'Is It Text?', {});
	const writing = otherNode('set', 'Other', {});

	it.each([
		[[trigger], '={{ $json.receivedAt }}', '={{ $json._twoChat.receivedAt }}'],
		[[trigger], '={{ $json["webhookEvent"] }}!', '={{ $json._twoChat.eventName }}!'],
		[[trigger, through], '={{ $json.receivedAt }}', '={{ $json._twoChat.receivedAt }}'],
		[[trigger, writing], '={{ $json.receivedAt }}', '={{ $json.receivedAt }}'],
		[
			[trigger, writing],
			"={{ $('2Chat Trigger').item.json.receivedAt }}",
			"={{ $('2Chat Trigger').item.json._twoChat.receivedAt }}",
		],
		[
			[trigger, writing],
			'={{ $node["2Chat Trigger"].json["receivedAt"] }}',
			'={{ $node["2Chat Trigger"].json._twoChat.receivedAt }}',
		],
		[[trigger], '={{ $json.receivedAtAll }}', '={{ $json.receivedAtAll }}'],
		[[trigger], 'It is $json.receivedAt', 'It is $json.receivedAt'],
		[[send], '={{ $json.message_uuid }}', '={{ $json.messageId }}'],
		[[send], '={{ $json.success }}', '={{ ($json.error === undefined) }}'],
		[
			[send],
			"={{ $('Send').first().json.message_uuid }}",
			"={{ $('Send').first().json.messageId }}",
		],
	])('%# %s', (nodes, before, after) => {
		expect(textAfter(nodes, before)).toBe(after);
	});

	it('names that our node really gives', () => {
		const { outputs } = contract.twoChat.operations['message.sendText'];
		expect(outputs).toEqual(expect.arrayContaining(['messageId', 'batched']));
	});

	it('of our own parameters too', () => {
		const answer = oldAction('Answer', {
			whatsappNumber: '+15550100002',
			toNumber: '={{ $json.remote_phone_number }}',
			text: '=At {{ $json.receivedAt }}',
		});
		const { nodes } = migrate(workflowOf([trigger, answer])).workflow;
		expect(JSON.stringify(nodes[1].parameters)).toContain('At {{ $json._twoChat.receivedAt }}');
		expect(JSON.stringify(nodes[1].parameters)).toContain('{{ $json.remote_phone_number }}');
	});
});

describe('what could not be carried over is said', () => {
	it.each([
		[{ operation: 'sendToGroup', whatsappGroupUuid: 'all', text: 'Hi' }, 'all groups'],
		[{ toNumber: '+15550100001', url: '={{ $json.picture }}', text: 'Hi' }, 'where URL was empty'],
		[
			{ toNumber: '+15550100001', url: 'https://x.example.com/', pinLocation: { latitude: '1' } },
			'without a file',
		],
		[
			{
				resource: 'waba',
				operation: 'sendTemplate',
				headerParams: { values: [{ value: 'A' }, { value: 'B' }] },
			},
			'several header values',
		],
		[{ resource: 'waba', operation: 'sendFlow' }, 'sendFlow'],
	])('%j', (parameters, said) => {
		expect(migrated(parameters).notes.join('\n')).toContain(said);
	});

	it('a node that has no counterpart is left as it is', () => {
		const { type } = migrated({ resource: 'waba', operation: 'sendFlow' }).workflow.nodes[0];
		expect(type).toBe('@2chat/n8n-nodes-twochat.twoChat');
	});

	it('all groups at once becomes a To that n8n refuses, not a wrong group', () => {
		const { to } = parametersOf({ operation: 'sendToGroup', whatsappGroupUuid: 'all', text: 'x' });
		expect(to).toEqual({ __rl: true, mode: 'id', value: '' });
	});

	it('code that reads such a field', () => {
		const trigger = oldTrigger({ whatsappNumber: '+15550100002' });
		const code = otherNode('code', 'Code', { jsCode: 'return $input.first().json.receivedAt' });
		expect(migrate(workflowOf([trigger, code])).notes).toEqual([
			expect.stringContaining('Code: its code reads receivedAt'),
		]);
	});
});
