import type { INodeParameters } from 'n8n-workflow';

import { startSandbox, type Sandbox } from '../../../sandbox/server.mjs';
import { useSandbox } from '../../helpers/useSandbox';
import { runTwoChat } from '../../helpers/engine';
import { byId } from '../../helpers/operationCase';

const located = (value: string): INodeParameters => ({ __rl: true, mode: 'number', value });

/** 20 paragraphs of 500 characters each. */
const paragraphs = Array.from({ length: 20 }, (_, index) => `${index} `.padEnd(500, 'abcd '));
const LONG = paragraphs.join('\n\n');
const REFUSED = { success: false, error: true, error_message: 'Refused for a test' };

describe('long and formatted text', () => {
	const sandbox = useSandbox();

	const runs = {
		message: { from: located('+15550100002'), to: located('+15550100001') },
		wabaMessage: { from: located('+15550100003'), to: '+15550100001' },
	};
	const send = async (
		resource: keyof typeof runs,
		message: string,
		options: INodeParameters = {},
		more: Partial<Parameters<typeof runTwoChat>[0]> = {},
	) =>
		await runTwoChat({
			baseUrl: sandbox.url,
			parameters: {
				resource,
				operation: 'sendText',
				...runs[resource],
				message,
				options,
				requestOptions: { maxRetries: 0 },
			},
			...more,
		});

	const texts = () => sandbox.requests.map(({ body }) => body?.text as string);

	describe.each(['message', 'wabaMessage'] as const)('%s → Send Text', (resource) => {
		it('sends a long text in order, in parts that together are the text', async () => {
			const { json, error } = await send(resource, LONG, { splitLongText: true });
			expect(error).toBeUndefined();
			expect(texts()).toHaveLength(3);
			expect(texts().join('')).toBe(LONG);
			for (const text of texts()) expect(text.length).toBeLessThanOrEqual(4096);
			const [item] = json;
			expect(json).toHaveLength(1);
			expect(item.parts).toBe(3);
			expect(new Set(item.messageIds as string[]).size).toBe(3);
			expect(item.messageId).toBe((item.messageIds as string[])[2]);
		});

		it('sends a short text as the one message that it is', async () => {
			const { json } = await send(resource, 'Hello', { splitLongText: true });
			expect(texts()).toEqual(['Hello']);
			expect(json[0]).toMatchObject({ parts: 1, messageIds: [json[0].messageId] });
		});

		it('stops at a part that fails and says how many went', async () => {
			let requests = 0;
			sandbox.faults.add({ match: () => requests++ === 1, status: 400, body: REFUSED });
			const { error } = await send(resource, LONG, { splitLongText: true });
			expect(texts()).toHaveLength(2);
			expect(error?.message).toMatch(/part 2 of 3 of a long text: 1 part went before it/);
		});

		it('does not send a part twice when n8n tries the node again', async () => {
			let requests = 0;
			sandbox.faults.add({ match: () => requests++ === 1, status: 400, body: REFUSED });
			const node = { retryOnFail: true, maxTries: 2, waitBetweenTries: 0 };
			const { json, error } = await send(resource, LONG, { splitLongText: true }, { node });
			expect(error).toBeUndefined();
			const [first, refused, ...rest] = texts();
			expect([first, ...rest].join('')).toBe(LONG);
			expect(refused).toBe(rest[0]);
			expect(json[0].parts).toBe(3);
		});

		it("turns Markdown into WhatsApp's marks before it looks at the length", async () => {
			const text = '# Offer\n\nIt is **new**: [see](https://example.com/a_b)';
			await send(resource, text, { convertMarkdown: true, splitLongText: true });
			expect(texts()).toEqual(['*Offer*\n\nIt is *new*: see (https://example.com/a_b)']);
		});

		it('leaves Markdown alone where nobody asked', async () => {
			await send(resource, 'It is **new**');
			expect(texts()).toEqual(['It is **new**']);
		});
	});

	it('waits for the last part of a long text', async () => {
		const { json } = await send('message', LONG, { splitLongText: true, checkFirst: true });
		expect(sandbox.requests.map(({ method }) => method)).toEqual(['GET', 'POST', 'POST', 'POST']);
		expect(json[0]).toMatchObject({ sent: true, parts: 3 });
	});

	it('refuses a WABA text that is too long before it is sent', async () => {
		const { error } = await send('wabaMessage', LONG);
		expect(error?.message).toMatch(/Message has 10038 characters.*at most 4096.*Split Long Text/);
		expect(sandbox.requests).toEqual([]);
	});

	it('sends a WABA text of 4,096 emoji, which nobody says is too long', async () => {
		const { error } = await send('wabaMessage', '😀'.repeat(4096));
		expect(error).toBeUndefined();
		expect(texts()).toHaveLength(1);
	});

	it('refuses a long text that goes with a file, which cannot be split', async () => {
		const { error } = await runTwoChat({
			baseUrl: sandbox.url,
			parameters: {
				resource: 'wabaMessage',
				operation: 'sendMedia',
				...runs.wabaMessage,
				mediaUrl: 'https://example.com/menu.pdf',
				message: LONG,
			},
		});
		expect(error?.message).toMatch(/Message has 10038 characters.*at most 4096. Shorten it/);
		expect(sandbox.requests).toEqual([]);
	});

	it('refuses a too long text in Smart Send and in Send and Wait by WABA', async () => {
		const [template] = [...sandbox.state.templates.values()];
		const asked = [
			{
				resource: 'wabaMessage',
				operation: 'smartSend',
				...runs.wabaMessage,
				template: byId(template.uuid),
				message: LONG,
			},
			{
				resource: 'message',
				operation: 'sendAndWait',
				channelType: 'waba',
				...runs.wabaMessage,
				message: LONG,
			},
		];
		for (const parameters of asked) {
			const { error } = await runTwoChat({ baseUrl: sandbox.url, parameters });
			expect(error?.message).toMatch(/at most 4096/);
		}
		expect(sandbox.requests).toEqual([]);
	});
});

describe("an agent's tool that finds nothing", () => {
	let sandbox: Sandbox;

	beforeAll(async () => {
		sandbox = await startSandbox();
	});

	afterAll(async () => await sandbox.close());

	const search = async (type: string) =>
		await runTwoChat({
			baseUrl: sandbox.url,
			parameters: { resource: 'contact', operation: 'search', searchText: 'Nobody At All' },
			node: { type },
		});

	it('says so to the model', async () => {
		const { json } = await search('twoChatTool');
		expect(json).toEqual([
			{
				result: expect.stringMatching(/^Nothing was found\. The account has nothing of this kind/),
				resource: 'Contact',
				operation: 'Search',
			},
		]);
	});

	it('gives no item in a workflow', async () => {
		const { json, error } = await search('twoChat');
		expect(error).toBeUndefined();
		expect(json).toEqual([]);
	});
});
