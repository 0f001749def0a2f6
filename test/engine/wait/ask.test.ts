import { tick } from '../../trigger/webhookServer.mjs';
import { JANE, OWN, useWaitingN8n } from './waitingN8n';

const at = useWaitingN8n();

const left = () => at.sandbox.state.subscriptions.size;
const sends = () => at.sandbox.count({ method: 'POST', path: '*/send-message' });

describe('asking', () => {
	it('puts the run to wait until the limit, with one subscription on the number', async () => {
		const before = Date.now();
		const { result } = await at.n8n.ask({ limitAmount: 2, limitUnit: 'hours' });
		expect(result.error).toBeUndefined();
		const wait = Number(result.run.waitTill) - before;
		expect(wait).toBeGreaterThanOrEqual(7_200_000);
		expect(wait).toBeLessThan(7_260_000);
		expect(at.n8n.hookUrls).toHaveLength(1);
		expect(at.sandbox.requests.map(({ method, path }) => `${method} ${path}`)).toEqual([
			'GET /webhooks',
			'POST /webhooks/subscribe/whatsapp.message.received',
			'POST /whatsapp/send-message',
		]);
	});

	it('puts no phone number into the address that 2Chat keeps', async () => {
		await at.n8n.ask();
		const [url] = at.n8n.hookUrls;
		for (const number of [JANE, OWN]) expect(url).not.toContain(number.slice(1));
	});

	it('leaves the item that came in as it was, for the node that gave it', async () => {
		const { result } = await at.n8n.ask(
			{ responseType: 'approval' },
			{ input: [{ order: 'A-1' }] },
		);
		const { resultData, executionData } = result.run.data;
		const [given] = resultData.runData.Start[0].data?.main[0] ?? [];
		expect(given.json).toEqual({ order: 'A-1' });
		// What n8n goes on with when the time is up.
		const [entry] = executionData?.nodeExecutionStack ?? [];
		expect(entry.data.main).toEqual([
			[
				expect.objectContaining({
					json: { order: 'A-1', timedOut: true, approved: false },
					pairedItem: { item: 0 },
				}),
			],
		]);
	});

	it('waits for the first item of a node that executes once', async () => {
		const { result } = await at.n8n.ask(
			{ to: '={{ $json.to }}' },
			{ input: [{ to: JANE }, { to: '+15550100009' }], node: { executeOnce: true } },
		);
		expect(result.error).toBeUndefined();
		expect(sends()).toBe(1);
		const [entry] = result.run.data.executionData?.nodeExecutionStack ?? [];
		expect(entry.data.main[0]?.map(({ json }) => json)).toEqual([{ to: JANE, timedOut: true }]);
	});
});

describe('asking is refused before anything is sent', () => {
	it.each([
		['there are two items', {}, { input: [{}, {}] }, /sub-workflow per person.*Loop Over Items/],
		['the limit is nothing', { limitAmount: 0 }, {}, /Wait At Most/],
		['the limit is two years', { limitAmount: 730 }, {}, /365 days/],
		['the recipient is no number', { to: 'Jane' }, {}, /To "Jane" is not a phone number/],
		['there is nothing to say', { message: ' ' }, {}, /Message is empty/],
		[
			'a choice is an object',
			{ responseType: 'choice', choices: '={{ [{ day: "Monday" }, "Tuesday"] }}' },
			{},
			/Choices is an object or a list, not text/,
		],
		[
			'the message is an object',
			{ message: '={{ { text: "When?" } }}' },
			{},
			/Message is an object/,
		],
		['there is one choice', { responseType: 'choice', choices: 'Yes' }, {}, /at least two/],
		[
			'two choices are alike',
			{ responseType: 'choice', choices: 'Café\ncafe!' },
			{},
			/Two options read "cafe!"/,
		],
	])('when %s', async (_, parameters, more, message) => {
		const { result } = await at.n8n.ask(parameters, more);
		expect(result.error?.message).toMatch(message);
		expect(at.sandbox.requests).toEqual([]);
	});

	it('when 2Chat could not reach n8n', async () => {
		const { result } = await at.n8n.ask(
			{},
			{ baseUrl: 'https://api.example.com/open', input: [{}] },
		);
		expect(result.error?.message).toMatch(
			/2Chat cannot reach n8n.*N8N_WEBHOOK_URL.*restart n8n and run again/,
		);
	});

	it('when an agent calls it as a tool', async () => {
		const { result } = await at.n8n.ask({}, { node: { type: 'twoChatTool' } });
		expect(result.error?.message).toMatch(/Human Review/);
		expect(at.sandbox.requests).toEqual([]);
	});
});

it('asks although the answer to the subscribing got lost', async () => {
	at.sandbox.faults.add({ path: '/webhooks/subscribe/*', when: 'after', drop: true });
	await at.n8n.ask();
	expect(sends()).toBe(1);
	expect(left()).toBe(1);
});

describe('nothing is left at 2Chat', () => {
	const RETRY = { retryOnFail: true, maxTries: 3, waitBetweenTries: 1 };

	it('when the message is refused', async () => {
		at.sandbox.faults.add({ path: '*/send-message', status: 422 });
		const { result } = await at.n8n.ask();
		expect(result.error?.message).toMatch(/refused a value/);
		expect(left()).toBe(0);
	});

	it('when the message may have gone through, which is not sent again', async () => {
		at.sandbox.faults.add({ path: '*/send-message', when: 'after', drop: true, times: 9 });
		const { result } = await at.n8n.ask({}, { node: RETRY });
		expect(result.error?.message).toMatch(/may have gone through/);
		expect(sends()).toBe(1);
		expect(left()).toBe(0);
	});

	it('when the subscribing may have gone through, twice', async () => {
		const lost = { path: '/webhooks/subscribe/*', drop: true };
		at.sandbox.faults.add({ ...lost, when: 'before' });
		at.sandbox.faults.add({ ...lost, when: 'after' });
		const { result } = await at.n8n.ask();
		expect(result.error?.message).toMatch(/may have gone through/);
		expect(sends()).toBe(0);
		expect(left()).toBe(0);
	});

	it('when 2Chat keeps the address without its query, and says so', async () => {
		at.sandbox.options.dropHookQuery = true;
		const { result } = await at.n8n.ask();
		expect(result.error?.message).toMatch(/without its query/);
		expect(sends()).toBe(0);
		expect(left()).toBe(0);
	});

	it('when the run is stopped while the message goes out', async () => {
		at.sandbox.faults.add({ path: '*/send-message', delayMs: 300 });
		const asking = at.n8n.ask({}, { onStart: (cancel) => void stopOnceSubscribed(cancel) });
		await asking;
		await eventually(() => left() === 0);
	});

	const stopOnceSubscribed = async (cancel: () => void) => {
		await eventually(() => left() === 1 && sends() === 1);
		cancel();
	};

	it('asks again on Retry On Fail with a subscription that listens', async () => {
		at.sandbox.faults.add({ path: '*/send-message', status: 422 });
		const run = await at.n8n.ask({}, { node: RETRY });
		expect(run.result.error).toBeUndefined();
		expect(left()).toBe(1);
		await at.sandbox.receive({ text: 'Here' });
		expect(run.reply?.text).toBe('Here');
		expect(left()).toBe(0);
	});
});

async function eventually(holds: () => boolean): Promise<void> {
	while (!holds()) await tick();
}

describe('a WABA number', () => {
	const waba = {
		channelType: 'waba',
		from: { __rl: true, mode: 'number', value: '+15550100003' },
	};

	it('asks within the 24-hour window and goes on with the reply', async () => {
		const run = await at.n8n.ask(waba);
		await at.sandbox.receive({ to: OWN, text: 'To another number' });
		expect(run.state).toBe('waiting');
		await at.sandbox.receive({ to: '+15550100003', text: 'Here' });
		expect(run.reply).toMatchObject({ text: 'Here', to: '+15550100003', from: JANE });
		expect(left()).toBe(0);
	});

	it('says what to do outside the window, and leaves nothing', async () => {
		const { result } = await at.n8n.ask({ ...waba, to: '+15550100009' });
		expect(result.error?.message).toMatch(/Set Outside 24-Hour Window to Send Template/);
		expect(sends()).toBe(0);
		expect(left()).toBe(0);
	});
});
