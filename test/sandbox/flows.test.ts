import { useSandbox } from './useSandbox';

const at = useSandbox();
const REMINDER = 'FLW00000000-0000-4000-8000-000000000002';
const body = { to_number: '15550100001', variables: { name: 'Jane', day: 'Monday' } };
const start = async (flow = REMINDER, content: object = body, headers?: Record<string, string>) =>
	await at.ask('POST', `/flows/${flow}`, content, headers);

test('a started flow is kept and writes to the person', async () => {
	expect((await start()).status).toBe(200);
	expect(at.sandbox.state.flowStarts).toEqual([{ flow_uuid: REMINDER, ...body }]);
	const { messages } = (await at.ask('GET', '/whatsapp/messages/+15550100002')).body;
	expect(messages).toMatchObject([
		{ remote_phone_number: '+15550100001', message: { text: 'Hi Jane, see you on Monday.' } },
	]);
});

test('started twice it writes twice', async () => {
	await start();
	await start();
	expect(at.sandbox.state.messages.size).toBe(2);
});

test('the number may have its plus sign, and variables may be left out', async () => {
	const welcome = 'FLW00000000-0000-4000-8000-000000000001';
	expect((await start(welcome, { to_number: '+15550100001' })).status).toBe(200);
});

test('a key is not demanded, but one that is given must be right', async () => {
	expect((await start(REMINDER, body, {})).status).toBe(200);
	expect((await start(REMINDER, body, { 'X-User-API-Key': 'UAK-wrong' })).status).toBe(401);
});

test('an unknown flow is not found, and one that is switched off is refused', async () => {
	expect((await start('FLW-unknown')).status).toBe(404);
	at.sandbox.state.flows.get(REMINDER).enabled = false;
	expect((await start()).status).toBe(422);
});

test.each([{}, { to_number: 'Jane' }, { ...body, language: 'es' }])(
	'%j is not how a flow is started',
	async (content) => {
		expect((await start(REMINDER, content)).status).toBe(422);
		expect(at.sandbox.violations.splice(0)).toHaveLength(1);
	},
);
