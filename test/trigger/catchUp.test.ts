import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { startSandbox, type Sandbox } from '../../sandbox/server.mjs';
import { now, onWait, pass, resetClock, settled } from '../helpers/virtualClock.mjs';
import { TriggerHost } from './triggerHost';
import { until } from './until.mjs';

jest.mock('../../nodes/TwoChat/transport/retry/clock', () =>
	jest.requireActual('../helpers/virtualClock.mjs'),
);

const RECEIVED = 'whatsapp.message.received';
const GROUP_RECEIVED = 'whatsapp.group.message.received';
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const person = (number: number) => `+1555${2_000_000 + number}`;

describe('after a downtime', () => {
	let sandbox: Sandbox;
	let host: TriggerHost;
	let webhooks = 0;

	beforeAll(async () => {
		sandbox = await startSandbox({ now });
	});

	beforeEach(async () => {
		sandbox.reset();
		resetClock();
		webhooks += 1;
		// Each test is a trigger of its own: n8n remembers what it has started.
		host = await new TriggerHost(sandbox, {}, `11111111-2222-4333-8444-${webhooks + 1e11}`).start();
	});

	afterEach(async () => {
		expect(sandbox.violations).toEqual([]);
		await host.unpublish();
		await host.stop();
	});

	afterAll(async () => await sandbox.close());

	const publish = async (options: INodeParameters, events = [RECEIVED]) => {
		expect(await host.publish({ parameters: { events, options } })).toBeUndefined();
		pass(MINUTE);
	};

	/** Somebody writes while nobody hears it. */
	const write = async (message: object) => {
		pass(1000);
		const { message: kept } = await sandbox.receive(message);
		return kept as { uuid: string; session_key: string };
	};

	const answer = async (to: string) => {
		pass(1000);
		const { uuid } = await write({ from: to, text: 'Answer' });
		Object.assign(sandbox.state.messages.get(uuid), { sent_by: 'api' });
	};

	/** Nothing is delivered until n8n is back. */
	const whileDown = (work: () => Promise<void>) => async () => {
		const subscriptions = [...sandbox.state.subscriptions.entries()];
		sandbox.state.subscriptions.clear();
		await work();
		for (const [uuid, one] of subscriptions) sandbox.state.subscriptions.set(uuid, one);
	};

	const ids = () =>
		host.executions.map(({ json }) => String((json._twoChat as IDataObject).eventId));
	const textOf = (json: IDataObject) => json.text ?? (json.message as IDataObject).text;
	const texts = () => host.executions.map(({ json }) => textOf(json));

	it('does nothing unless it is asked to', async () => {
		await publish({});
		await host.restart(
			'init',
			whileDown(async () => void (await write({ text: 'Hello' }))),
		);
		await settled();
		expect(host.executions).toEqual([]);
		expect(sandbox.count({ path: '/whatsapp/messages/*' })).toBe(0);
	});

	it('starts once for each received message, oldest first, in the shape of a delivery', async () => {
		await publish({ afterDowntime: 'all' });
		const written: string[] = [];
		await host.restart(
			'init',
			whileDown(async () => {
				for (let number = 0; number < 5; number++) {
					written.push((await write({ from: person(number), text: `Question ${number}` })).uuid);
				}
				await answer(person(2));
			}),
		);
		await until(() => host.executions.length >= 5);
		await settled();
		expect(ids()).toEqual(written.map((uuid) => `${RECEIVED}:${uuid}`));
		expect(host.executions[0].json).toMatchObject({
			_twoChat: { eventName: RECEIVED, caughtUp: true },
		});
	});

	it('leaves out whom somebody has answered meanwhile, where that is asked for', async () => {
		await publish({ afterDowntime: 'unanswered' });
		await host.restart(
			'init',
			whileDown(async () => {
				await write({ from: person(1), text: 'Answered' });
				await answer(person(1));
				await write({ from: person(2), text: 'Open' });
				await write({ from: person(3), text: 'Answered too' });
				await answer(person(3));
				await write({ from: person(3), text: 'But one more' });
			}),
		);
		await until(() => host.executions.length >= 2);
		await settled();
		expect(texts()).toEqual(['Open', 'But one more']);
	});

	it('applies the filters, and takes groups and own messages for what they are', async () => {
		const [group] = [...sandbox.state.groups.keys()];
		await publish({ afterDowntime: 'all', notFromNumbers: person(9) }, [RECEIVED, GROUP_RECEIVED]);
		await host.restart(
			'init',
			whileDown(async () => {
				await write({ from: person(9), text: 'Filtered' });
				await write({ from: person(1), group_uuid: group, text: 'In the group' });
				await write({ from: person(1), text: 'Direct' });
				await answer(person(1));
			}),
		);
		await until(() => host.executions.length >= 2);
		await settled();
		expect(
			host.executions.map(({ json }) => [textOf(json), (json._twoChat as IDataObject).eventName]),
		).toEqual([
			['In the group', GROUP_RECEIVED],
			['Direct', RECEIVED],
		]);
	});

	it('starts nothing twice, whether 2Chat delivers it before or late', async () => {
		await publish({ afterDowntime: 'all' });
		await write({ from: person(1), text: 'Heard' });
		await until(() => host.executions.length === 1);
		const missed: IDataObject[] = [];
		await host.restart(
			'init',
			whileDown(async () => void missed.push(await write({ from: person(2), text: 'Missed' }))),
		);
		await until(() => host.executions.length >= 2);
		expect(texts()).toEqual(['Heard', 'Missed']);
		await sandbox.deliver(RECEIVED, { ...missed[0], event: RECEIVED });
		await settled();
		await host.restart();
		await settled();
		expect(texts()).toEqual(['Heard', 'Missed']);
	});

	it('knows all again that were written in one second', async () => {
		await publish({ afterDowntime: 'all' });
		await host.restart(
			'init',
			whileDown(async () => {
				for (let number = 0; number < 5; number++) {
					await sandbox.receive({ from: person(number), text: 'At once' });
				}
			}),
		);
		await until(() => host.executions.length >= 5);
		await settled();
		// A delivery: n8n saves the static data after it.
		const last = [...sandbox.state.messages.values()].at(-1);
		const { created_at } = last;
		await sandbox.deliver(RECEIVED, { uuid: 'MSG-6', created_at, message: { text: 'Six' } });
		const { starts = {} } = Object.values(host.staticData)[0] as { starts?: IDataObject };
		expect((starts[`${RECEIVED} 15550100002`] as { ids: string[] }).ids).toHaveLength(6);
	});

	it('goes back no further than the hours that are set, nor than the publishing', async () => {
		await write({ from: person(1), text: 'Before the publishing' });
		await publish({ afterDowntime: 'all', lookBack: 2 });
		await host.restart(
			'init',
			whileDown(async () => {
				await write({ from: person(1), text: 'Long ago' });
				pass(3 * HOUR);
				await write({ from: person(1), text: 'Lately' });
			}),
		);
		await until(() => host.executions.length >= 1);
		await settled();
		expect(texts()).toEqual(['Lately']);
	});

	it('starts for a message of the second in which the workflow was published', async () => {
		pass(1000 - (now() % 1000) + 700);
		const parameters = { events: [RECEIVED], options: { afterDowntime: 'all' } };
		expect(await host.publish({ parameters })).toBeUndefined();
		await host.restart(
			'init',
			whileDown(async () => {
				pass(100);
				await sandbox.receive({ from: person(1), text: 'At once' });
			}),
		);
		await until(() => host.executions.length >= 1);
		await settled();
		expect(texts()).toEqual(['At once']);
	});

	it('catches up too when the clock finds a subscription missing', async () => {
		await publish({ afterDowntime: 'all' });
		await write({ from: person(1), text: 'Heard' });
		sandbox.state.subscriptions.clear();
		await write({ from: person(2), text: 'Missed' });
		host.tick();
		await until(() => host.executions.length >= 2);
		await settled();
		expect(texts()).toEqual(['Heard', 'Missed']);
	});

	it('waits with it until 2Chat can be asked', async () => {
		await publish({ afterDowntime: 'all' });
		sandbox.faults.add({ path: '/webhooks', status: 500, times: 4 });
		await host.restart(
			'init',
			whileDown(async () => void (await write({ text: 'Hello' }))),
		);
		await until(() => host.executions.length >= 1);
		await settled();
		expect(texts()).toEqual(['Hello']);
	});

	it('starts at most 200, and says what became of the rest', async () => {
		await publish({ afterDowntime: 'all' });
		await host.restart(
			'init',
			whileDown(async () => {
				for (let number = 0; number < 230; number++) {
					await write({ from: person(number), text: `${number}` });
				}
			}),
		);
		await until(() => host.executions.length >= 200);
		await settled();
		expect(texts()).toEqual(Array.from({ length: 200 }, (_, number) => `${number}`));
		expect(host.failures).toEqual([expect.stringMatching(/30 more.*Message → Get Many/s)]);
	});

	it('starts nothing unfiltered where a filter speaks of a delivery, and says so once', async () => {
		await publish({ afterDowntime: 'all', onlyFromNumbers: '={{ $json.body.vip }}' });
		await host.restart(
			'init',
			whileDown(async () => void (await write({ text: 'Hello' }))),
		);
		await until(() => host.failures.length > 0);
		await settled();
		expect(host.executions).toEqual([]);
		expect(host.failures).toEqual([
			expect.stringMatching(/"onlyFromNumbers" speaks of a delivery/),
		]);
	});

	it('notes nothing as started that n8n may not have saved yet', async () => {
		await publish({ afterDowntime: 'all' });
		host.endsExecutions = false;
		const noted: boolean[] = [];
		const isNoted = () => {
			const [state] = Object.values(host.staticData) as IDataObject[];
			return state.catchingUpFrom === undefined;
		};
		onWait(() => host.executions.length === 2 && noted.push(isNoted()));
		await host.restart(
			'init',
			whileDown(async () => {
				await write({ from: person(1), text: 'One' });
				await write({ from: person(2), text: 'Two' });
			}),
		);
		// After the last one it waits a moment as after each, and then for n8n.
		await until(() => noted.length >= 2);
		await settled();
		expect(noted.slice(0, 2)).toEqual([false, false]);
	});

	it('reads as many pages as it takes', async () => {
		await publish({ afterDowntime: 'unanswered' });
		await host.restart(
			'init',
			whileDown(async () => {
				await write({ from: person(1), text: 'The first of all' });
				for (let number = 0; number < 120; number++) await answer(person(2));
			}),
		);
		await until(() => host.executions.length >= 1);
		expect(texts()).toEqual(['The first of all']);
		expect(sandbox.count({ path: '/whatsapp/messages/*' })).toBe(2);
	});
});
