import { startSandbox, type Sandbox } from '../../sandbox/server.mjs';
import { operationCases } from '../data/operations';
import { runTwoChat } from '../helpers/engine';

/** Operations whose effect people see: their order counts, and a failure must keep back the rest. */
const WRITES_TO_PEOPLE: Record<string, string[]> = {
	group: [
		'addParticipants',
		'create',
		'demoteParticipants',
		'promoteParticipants',
		'removeParticipants',
		'setDescription',
		'setPicture',
	],
	message: ['delete', 'reply', 'sendLocation', 'sendMedia', 'sendText'],
	sms: ['send'],
	wabaMessage: ['sendMedia', 'sendTemplate', 'sendText', 'smartSend'],
	whatsAppNumber: ['postStatus', 'setAbout', 'setProfilePicture'],
};

const cases = operationCases
	.filter(({ resource, operation }) => WRITES_TO_PEOPLE[resource]?.includes(operation))
	.map((operation) => [`${operation.resource} → ${operation.operation}`, operation] as const);

describe('what people see', () => {
	let sandbox: Sandbox;

	beforeAll(async () => {
		sandbox = await startSandbox({ history: true });
	});

	afterAll(async () => await sandbox.close());

	it('has a case for each operation', () => {
		expect(cases).toHaveLength(Object.values(WRITES_TO_PEOPLE).flat().length);
	});

	it.each(cases)('goes out one at a time: %s', async (_, operation) => {
		sandbox.reset();
		operation.arrange?.(sandbox);
		const { method, path } = operation.minimal.sends[operation.minimal.sends.length - 1];
		sandbox.faults.add({ method, path: decodeURIComponent(path), status: 400, times: 99 });
		const { error } = await runTwoChat({
			baseUrl: sandbox.url,
			parameters: {
				resource: operation.resource,
				operation: operation.operation,
				...operation.minimal.parameters,
			},
			input: [{}, {}, {}],
		});
		expect(error?.message).toMatch(/Stopped at item 0: 0 of 3 items went through, 2 were not sent/);
		expect(sandbox.requests.filter((request) => request.method === method)).toHaveLength(1);
	});
});
