import type { INodeParameters } from 'n8n-workflow';

import { runTwoChat } from '../../helpers/engine';
import { useSandbox } from '../../sandbox/useSandbox';

const located = (mode: string, value: string): INodeParameters => ({ __rl: true, mode, value });
const OWN = '+15550100002';
const STRANGE_GROUP = 'WAG99999999-9999-4999-8999-999999999999';

const at = useSandbox({ unruly: false });

const send = async (more: INodeParameters, node: object = { type: 'twoChatTool' }) =>
	await runTwoChat({
		baseUrl: at.sandbox.url,
		parameters: {
			resource: 'message',
			operation: 'sendText',
			from: located('number', OWN),
			to: located('number', '+15550100001'),
			message: '**Hello**',
			...more,
		},
		node,
	});

const paths = () => at.sandbox.requests.map(({ method, path }) => `${method} ${path}`);
const texts = () =>
	at.sandbox.requests.flatMap(({ body }) => (body as { text?: string })?.text ?? []);

describe("an agent's tool", () => {
	it("turns Markdown into WhatsApp's marks, which a workflow does where that is wanted", async () => {
		await send({});
		await send({ options: { convertMarkdown: false } });
		await send({}, {});
		expect(texts()).toEqual(['*Hello*', '**Hello**', '**Hello**']);
	});

	it.each([
		['# News', '*News*'],
		['See [this](https://example.com)', 'See this (https://example.com)'],
		['~~old~~ new', '~old~ new'],
		['| A | B |\n|---|---|\n| 1 | 2 |', '*A: 1*\nB: 2'],
	])('knows %j for Markdown', async (text, sent) => {
		await send({ message: text });
		expect(texts()).toEqual([sent]);
	});

	it.each(['*Hello* _you_ ~there~', '2 ** 3', '#1 of 5', 'a_b__c', '- one\n- two', '* one'])(
		'leaves %j as it is, which WhatsApp shows rightly',
		async (text) => {
			await send({ message: text });
			expect(texts()).toEqual([text]);
		},
	);

	it('is told the numbers to send from instead of one that is not there', async () => {
		const { error } = await send({ from: located('number', '+15550199999') });
		expect(error?.message).toMatch(
			/does not know the number in From.*The connected numbers for From are \+15550100002 \(Sales\)/,
		);
		expect(at.sandbox.count({ method: 'POST' })).toBe(1);
	});

	it('is told the groups of the number instead of one that is not there', async () => {
		const { error } = await send({ to: located('number', STRANGE_GROUP) });
		expect(error?.message).toMatch(
			/The groups of \+15550100002 are WAG00000000-0000-4000-8000-000000000001 \(Customers\)/,
		);
	});

	it('is told of the refusal alone where 2Chat does not say what is there', async () => {
		at.sandbox.faults.add({ path: '/whatsapp/get-numbers', status: 403, body: {} });
		const { error } = await send({ from: located('number', '+15550199999') });
		expect(error?.message).toMatch(/does not know the number in From.*check its Base URL$/);
	});
});

it('a person looks at the list of the form instead: a workflow asks no more', async () => {
	const { error } = await send({ to: located('id', STRANGE_GROUP) }, {});
	expect(error?.message).toMatch(/does not know the number in From, or the group/);
	expect(paths()).toEqual(['POST /whatsapp/send-message']);
});

it('a group that WhatsApp names and the number is not in is answered with the groups that it is in', async () => {
	const { error } = await send({ to: located('number', '120363999999999999@g.us') }, {});
	expect(error?.message).toMatch(/so nothing was sent.*The groups of \+15550100002 are WAG/);
	expect(paths()).toEqual([expect.stringMatching(/^GET .*groups/)]);
});
