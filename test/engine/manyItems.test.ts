import { useSandbox } from '../helpers/useSandbox';
import { runTwoChat } from '../helpers/engine';

/** More than n8n's own declarative engine can take from one input item, whose stack holds 123,000. */
const many = 250_000;

/** Subscriptions come all in one answer, so that a long list costs one request. */
const webhooks = { resource: 'webhook', operation: 'getAll', returnAll: true };

describe('a list that is very long', () => {
	const sandbox = useSandbox();

	const serveWebhooks = (count: number) => {
		const list = Array.from({ length: count }, (_, index) => ({ uuid: `WHK${index}` }));
		sandbox.faults.add({ path: '/webhooks', times: Infinity, body: { webhooks: list } });
	};

	it('becomes 250,000 items of one input item', async () => {
		serveWebhooks(many);

		const { json, error } = await runTwoChat({ baseUrl: sandbox.url, parameters: webhooks });

		expect(error?.message).toBeUndefined();
		expect(json).toHaveLength(many);
		expect(json.at(-1)).toEqual({ uuid: `WHK${many - 1}` });
	});

	it('becomes more of several input items', async () => {
		serveWebhooks(many);

		const { output } = await runTwoChat({
			baseUrl: sandbox.url,
			parameters: webhooks,
			input: [{}, {}],
		});

		expect(output).toHaveLength(2 * many);
		expect(output.at(-1)?.pairedItem).toEqual({ item: 1 });
	});

	it('is refused with the cure where it is the answer of a tool, which n8n can not take', async () => {
		serveWebhooks(many);

		const { error } = await runTwoChat({
			baseUrl: sandbox.url,
			parameters: webhooks,
			node: { type: 'twoChatTool' },
		});

		expect(error?.message).toMatch(/250000 entries, more than the 100000.*set Limit/);
	});

	it('is cut at the limit, however long it is', async () => {
		serveWebhooks(many);

		const { json } = await runTwoChat({
			baseUrl: sandbox.url,
			parameters: { ...webhooks, returnAll: false, limit: 200_000 },
		});

		expect(json).toHaveLength(200_000);
	});
});
