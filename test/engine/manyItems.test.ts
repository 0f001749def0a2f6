import { startSandbox, type Sandbox } from '../../sandbox/server.mjs';
import { runTwoChat } from '../helpers/engine';

/** What the node puts out from one input item at the most (transport/pages.ts). */
const most = 100_000;

/** Subscriptions come all in one answer, so that a long list costs one request. */
const webhooks = { resource: 'webhook', operation: 'getAll', returnAll: true };
const contacts = { resource: 'contact', operation: 'getAll', returnAll: true, simplify: true };

const cure = /more than the 100000 that n8n can take from one input item.*set Limit/;

describe('a list that is very long', () => {
	let sandbox: Sandbox;

	beforeAll(async () => {
		sandbox = await startSandbox();
	});

	beforeEach(() => sandbox.reset());

	afterAll(async () => await sandbox.close());

	const serveWebhooks = (count: number) => {
		const list = Array.from({ length: count }, (_, index) => ({ uuid: `WHK${index}` }));
		sandbox.faults.add({ path: '/webhooks', times: Infinity, body: { webhooks: list } });
	};

	it('becomes 100,000 items of one input item', async () => {
		serveWebhooks(most);

		const { json, error } = await runTwoChat({ baseUrl: sandbox.url, parameters: webhooks });

		expect(error?.message).toBeUndefined();
		expect(json).toHaveLength(most);
		expect(json.at(-1)).toEqual({ uuid: `WHK${most - 1}` });
	});

	it('becomes more of several input items', async () => {
		serveWebhooks(most);

		const { output } = await runTwoChat({
			baseUrl: sandbox.url,
			parameters: webhooks,
			input: [{}, {}],
		});

		expect(output).toHaveLength(2 * most);
		expect(output.at(-1)?.pairedItem).toEqual({ item: 1 });
	});

	it.each([most + 1, 200_000])('is refused with the cure at %i entries', async (count) => {
		serveWebhooks(count);

		const { error } = await runTwoChat({ baseUrl: sandbox.url, parameters: webhooks });

		expect(error?.message).toMatch(cure);
		expect(error?.message).not.toMatch(/call stack/);
	});

	it('is refused after the first page, where that tells how long it is', async () => {
		sandbox.seedContacts(most + 1);

		const { error } = await runTwoChat({ baseUrl: sandbox.url, parameters: contacts });

		expect(error?.message).toMatch(cure);
		expect(sandbox.count({ path: '/contacts' })).toBe(1);
	});

	it('is refused before any request, where the limit asks for too much', async () => {
		const parameters = { ...contacts, returnAll: false, limit: most + 1 };

		const { error } = await runTwoChat({ baseUrl: sandbox.url, parameters });

		expect(error?.message).toMatch(/^Limit asks for 100001 entries/);
		expect(error?.message).toMatch(cure);
		expect(sandbox.count()).toBe(0);
	});

	it('is cut at the limit, however long it is', async () => {
		serveWebhooks(200_000);

		const { json } = await runTwoChat({
			baseUrl: sandbox.url,
			parameters: { ...webhooks, returnAll: false, limit: most },
		});

		expect(json).toHaveLength(most);
	});
});
