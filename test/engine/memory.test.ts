import type { IWebhookFunctions } from 'n8n-workflow';

import { onlyNumber } from '../../nodes/TwoChat/operations/onlyNumber';
import {
	isAnswered,
	markAnswered,
	take,
	takerOf,
} from '../../nodes/TwoChat/sendAndWait/recentReplies';
import type { Waiting } from '../../nodes/TwoChat/subscriptions/waitSubscription';
import type { CallContext } from '../../nodes/TwoChat/transport/http';
import { paceFor } from '../../nodes/TwoChat/transport/retry/pace';
import { isTwoChat } from '../../nodes/TwoChat/trigger/delivery/authenticate';
import { pass } from '../helpers/virtualClock.mjs';

jest.mock('../../nodes/TwoChat/transport/retry/clock', () =>
	jest.requireActual('../helpers/virtualClock.mjs'),
);

/** What a process remembers for years of work; the memory of recent deliveries is in test/trigger/duplicates.test.ts. */
describe('what this process remembers', () => {
	const upTo = (count: number) => Array.from({ length: count }, (_, index) => index);

	it('has the last 1,000 replies, and gives up the oldest first', () => {
		const waiting = upTo(1001).map(
			(index) =>
				({ run: `run ${index}`, base: 'n8n', question: { on: 'x', asked: index } }) as Waiting,
		);
		const written = (index: number) => ({ who: 'Jane', messageId: `MSG-${index}` });
		waiting.forEach((one, index) => {
			take(one, written(index));
			markAnswered(one);
		});
		const known = [0, 1, 1000].map((index) => [
			takerOf(waiting[index], written(index)),
			isAnswered(waiting[index]),
		]);
		expect(known).toEqual([
			[undefined, false],
			['run 1', true],
			['run 1000', true],
		]);
	});

	it('has the only number of the last 100 accounts', async () => {
		const list = jest.fn(async () => [{ phone_number: '+15550100002', connection_status: 'C' }]);
		const numberOf = async (account: number) => {
			const getCredentials = async () => ({
				apiKey: `UAK-${account}`,
				baseUrl: 'https://example.com',
			});
			return await onlyNumber({ getCredentials } as unknown as CallContext, 'whatsapp', list);
		};
		for (const account of upTo(101)) await numberOf(account);
		list.mockClear();
		await numberOf(1);
		await numberOf(100);
		expect(list).not.toHaveBeenCalled();
		await numberOf(0);
		expect(list).toHaveBeenCalledTimes(1);
	});

	it('has a pace for a hundred keys, and for more while they are in use', async () => {
		const paceOf = async (key: number) => {
			const pace = paceFor(`UAK-${key}`, 'https://example.com');
			await pace.turn();
			return pace;
		};
		const paces = [];
		for (const key of upTo(150)) paces.push(await paceOf(key));
		expect(await paceOf(0)).toBe(paces[0]);
		pass(11 * 60_000);
		await paces[1].turn();
		await paceOf(150);
		expect(await paceOf(1)).toBe(paces[1]);
		expect(await paceOf(0)).not.toBe(paces[0]);
	});

	it('has what 2Chat said of the last 1,000 addresses whose token n8n has lost', async () => {
		const warn = jest.fn();
		const deliverTo = async (address: number) =>
			await isTwoChat({
				getWorkflowStaticData: () => ({}),
				getQueryData: () => ({ token: 'guessed' }),
				getNodeWebhookUrl: () => `https://example.com/webhook/${address}`,
				logger: { warn },
			} as unknown as IWebhookFunctions);
		for (const address of upTo(1001)) expect(await deliverTo(address)).toBe(false);
		// Each was asked for once, in vain: this context can't call 2Chat.
		expect(warn).toHaveBeenCalledTimes(1001);
		warn.mockClear();
		await deliverTo(1);
		await deliverTo(1000);
		expect(warn).not.toHaveBeenCalled();
		await deliverTo(0);
		expect(warn).toHaveBeenCalledTimes(1);
	});
});
