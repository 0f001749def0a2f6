import { startScriptedModel } from '../../sandbox/model/server.mjs';

let model: Awaited<ReturnType<typeof startScriptedModel>>;
beforeAll(async () => void (model = await startScriptedModel()));
afterAll(async () => await model.close());

interface Choice {
	finish_reason: string;
	message: {
		content: string | null;
		tool_calls: Array<{ function: { name: string; arguments: string } }>;
	};
}

const tool = (name: string, description: string, properties: object) => ({
	type: 'function',
	function: { name, description, parameters: { type: 'object', properties } },
});
const refund = tool('Refund_an_Order', 'Refunds an order of the shop', {
	order: { type: 'string', description: 'Number of the order' },
	amount: { type: 'number', description: 'Euros to refund' },
});
const send = tool('Send_WhatsApp', 'Sends a WhatsApp message', {
	To: { type: 'string', description: 'Phone number of the recipient' },
	Text: { type: 'string' },
});

async function post(body: object, path = '/chat/completions') {
	return await fetch(model.url + path, { method: 'POST', body: JSON.stringify(body) });
}

async function ask(prompt: string, tools: object[] = [], more: object[] = []) {
	const answer = await post({ messages: [{ role: 'user', content: prompt }, ...more], tools });
	const { choices } = (await answer.json()) as { choices: Choice[] };
	return choices[0];
}

const callOf = ({ message }: Choice) => {
	const [{ function: called }] = message.tool_calls;
	return [called.name, JSON.parse(called.arguments)];
};

test('it says of itself that it is scripted, and which tools it has', async () => {
	const { message, finish_reason: reason } = await ask('What is love?', [refund, send]);
	expect(message.content).toContain('I am a scripted model');
	expect(message.content).toContain('Refund_an_Order, Send_WhatsApp');
	expect(reason).toBe('stop');
});

test('it calls the tool that the prompt is about, with what the prompt says', async () => {
	expect(callOf(await ask('Please refund order 1001, 25 euros', [send, refund]))).toEqual([
		'Refund_an_Order',
		{ order: '1001', amount: 25 },
	]);
	const prompt = 'Send a WhatsApp to +1 555 010-0123: Your table is ready';
	expect(callOf(await ask(prompt, [refund, send]))).toEqual([
		'Send_WhatsApp',
		{ To: '+15550100123', Text: 'Your table is ready' },
	]);
});

test('after the tool it tells what the tool gave, and calls nothing twice', async () => {
	const result = { role: 'tool', content: 'Refunded 25 euros', tool_call_id: 'call_0' };
	const { message } = await ask('Refund order 1001', [refund], [result]);
	expect(message.content).toBe('Scripted model: the tool answered: Refunded 25 euros');
});

test('it calls what the prompt writes out, all at once', async () => {
	const { message } = await ask('[{"tool":"A","args":{"x":1}},{"tool":"B","args":{}}]');
	expect(message.tool_calls.map(({ function: one }) => one.name)).toEqual(['A', 'B']);
});

describe('a prompt with numbered lines', () => {
	const check = tool('Check_the_Account', 'Looks at the credits of the account', {});
	const tell = tool('Send_Message', 'Sends the message to one of the people', {
		name: { type: 'string' },
	});
	const prompt = `1. Check the account.
2. Send the message to each of these people: [{"name":"Jane"},{"name":"Amir"}]
3. Think about life.`;
	const results = (count: number) =>
		Array.from({ length: count }, (_, index) => ({
			role: 'tool',
			content: `Done ${index}`,
			tool_call_id: `call_${index}`,
		}));
	const callsAfter = async (count: number) => {
		const { message } = await ask(prompt, [tell, check], results(count));
		return message.tool_calls?.map(({ function: one }) => [one.name, JSON.parse(one.arguments)]);
	};

	test('is worked through line by line, a line with a list once for each entry', async () => {
		expect(await callsAfter(0)).toEqual([['Check_the_Account', {}]]);
		expect(await callsAfter(1)).toEqual([
			['Send_Message', { name: 'Jane' }],
			['Send_Message', { name: 'Amir' }],
		]);
	});

	test('is gone on with where it stood, and ends with what the tools gave', async () => {
		expect(await callsAfter(2)).toEqual([['Send_Message', { name: 'Amir' }]]);
		const { message } = await ask(prompt, [tell, check], results(3));
		expect(message.content).toBe('Scripted model: the tool answered: Done 0\nDone 1\nDone 2');
	});
});

test('it agrees to what it is asked, unless there is a false in it', async () => {
	const form = tool('format_final_json_response', 'The answer', { ok: { type: 'boolean' } });
	const verdictOn = async (prompt: string) => callOf(await ask(prompt, [form]))[1].ok;
	expect(await verdictOn('Is this right? {"sent":true}')).toBe(true);
	expect(await verdictOn('Is this right? {"sent":true,"found":false}')).toBe(false);
});

test('it says that it cannot see pictures, and makes a transcript that says what it is', async () => {
	const picture = { type: 'image_url', image_url: { url: 'data:image/png;base64,AA==' } };
	const messages = [{ role: 'user', content: [{ type: 'text', text: 'Hello' }, picture] }];
	const { choices } = (await (await post({ messages })).json()) as { choices: Choice[] };
	expect(choices[0].message.content).toContain("You sent 1 picture(s), which I can't see.");
	const heard = await post({ file: 'x' }, '/audio/transcriptions');
	expect(await heard.json()).toEqual({ text: '(scripted transcript of 12 bytes)' });
});

test('an answer in a given form has the form', async () => {
	const form = tool('format_final_json_response', 'The answer', {
		ok: { type: 'boolean' },
		why: { type: 'string' },
	});
	const [name, args] = callOf(await ask('Is this all right?', [form]));
	expect(name).toBe('format_final_json_response');
	expect(args).toEqual({ ok: true, why: expect.any(String) });
});

test('it streams where it is asked to', async () => {
	const answer = await post({ stream: true, messages: [{ role: 'user', content: 'Hello there' }] });
	const lines = (await answer.text()).split('\n\n').filter(Boolean);
	expect(lines.pop()).toBe('data: [DONE]');
	const chunks = lines.map((line) => JSON.parse(line.slice('data: '.length)));
	const text = chunks.map(({ choices }) => choices[0]?.delta.content ?? '').join('');
	expect(text).toBe((await ask('Hello there')).message.content);
});

test('what it does not speak is refused with the cure', async () => {
	const answer = await post({}, '/responses');
	expect(answer.status).toBe(404);
	expect(await answer.text()).toContain('turn \\"Use Responses API\\" off');
});
