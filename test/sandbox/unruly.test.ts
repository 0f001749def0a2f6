import { startReceiver } from './receiver.mjs';
import { useSandbox } from './useSandbox';

const at = useSandbox({ history: true, unruly: false });
const OWN = '+15550100002';
let receiver: Awaited<ReturnType<typeof startReceiver>>;

beforeEach(async () => {
	receiver = await startReceiver();
});
afterEach(async () => await receiver.close());

/** From now on the sandbox does these things and no others. */
const be = (...behaviors: string[]) => void (at.sandbox.options.unruly = behaviors);
const subscribe = async (event: string, on_number = OWN) =>
	await at.ask('POST', `/webhooks/subscribe/${event}`, { hook_url: receiver.url, on_number });
const bodies = () => receiver.received.map(({ body }) => body);
const get = async (path: string) => (await at.ask('GET', path)).body;
const receiveTimes = async (times: number, message = {}) => {
	for (let index = 0; index < times; index++)
		await at.sandbox.receive({ text: 'Hello', ...message });
};

describe('without a switch', () => {
	test('two deliveries of the same kind have the same fields', async () => {
		await subscribe('whatsapp.message.received');
		await receiveTimes(4);
		const fields = bodies().map((body) => Object.keys(body).join());
		expect(new Set(fields).size).toBe(1);
	});
});

describe('the switch', () => {
	test('turns on everything but what takes the query of a hook URL', async () => {
		at.sandbox.options.unruly = true;
		const hook_url = `${receiver.url}/?token=t`;
		const path = '/webhooks/subscribe/whatsapp.message.received';
		const { data } = (await at.ask('POST', path, { hook_url, on_number: OWN })).body;
		expect(data.hook_url).toBe(hook_url);
		await receiveTimes(2);
		expect(new Set(bodies().map((body) => Object.keys(body).join())).size).toBeGreaterThan(1);
	});

	test.each([
		['lists,times', ['lists', 'times']],
		['all,-lists', expect.not.arrayContaining(['lists'])],
		[' times ', ['times']],
		['', []],
	])('can be written as "%s"', async (text, expected) => {
		const { readSwitches } = await import('../../sandbox/unruly/switches.mjs');
		expect(readSwitches(text)).toEqual(expected);
	});

	test('names what it does not know', async () => {
		const { readSwitches } = await import('../../sandbox/unruly/switches.mjs');
		expect(() => readSwitches('lists,tymes')).toThrow(/"tymes".*lists/s);
	});

	test('gives the same sequence after a reset, and another with another seed', async () => {
		const sequence = async (unrulySeed: number) => {
			at.sandbox.reset();
			Object.assign(at.sandbox.options, { unruly: ['lists'], unrulySeed });
			const answers = [await get('/contacts'), await get('/contacts'), await get('/contacts')];
			return answers.map((answer) => Object.keys(answer).join());
		};
		expect(await sequence(1)).toEqual(await sequence(1));
		expect(await sequence(1)).not.toEqual(await sequence(2));
	});
});

test('a hook URL is kept without its query, where that is asked for', async () => {
	be('hookWithoutQuery');
	const path = '/webhooks/subscribe/whatsapp.message.received';
	const hook_url = `${receiver.url}/?token=t`;
	const { data } = (await at.ask('POST', path, { hook_url, on_number: OWN })).body;
	expect(data.hook_url).toBe(`${receiver.url}/`);
});
