import type { IDataObject } from 'n8n-workflow';

import { startSandbox } from '../../../sandbox/server.mjs';
import { useSandbox } from '../../helpers/useSandbox';
import { collectThread } from '../../../nodes/TwoChat/resources/sms/thread';
import { byId } from '../../helpers/operationCase';
import { runTwoChat } from '../../helpers/engine';

describe('SMS → Get Many', () => {
	const sandbox = useSandbox();

	const run = async (parameters = {}, timezone?: string) =>
		await runTwoChat({
			baseUrl: sandbox.url,
			parameters: {
				resource: 'sms',
				operation: 'getAll',
				smsNumber: byId('SMS00000000-0000-4000-8000-000000000001'),
				contactNumber: '+15550100001',
				...parameters,
			},
			timezone,
		});

	const texts = (json: IDataObject[]) => json.map(({ text }) => Number(String(text).split(' ')[1]));

	it('gives the whole thread over pages, oldest first and each message once', async () => {
		const { json } = await run({ returnAll: true });
		expect(texts(json)).toEqual(Array.from({ length: 120 }, (_, index) => index + 1));
	});

	it('gives the newest messages up to the limit', async () => {
		const { json } = await run({ limit: 70 });
		expect(texts(json)).toEqual(Array.from({ length: 70 }, (_, index) => index + 51));
	});

	it('says who wrote what to whom, and when, under Simplify', async () => {
		const { json } = await run({ limit: 1 });
		expect(json).toEqual([
			{
				uuid: expect.stringMatching(/^SMO/),
				from: '+15550100004',
				to: '+15550100001',
				direction: 'outbound',
				text: 'Answer 120',
				price: 0.01,
				time: expect.stringMatching(/^\d{4}-.*Z$/),
			},
		]);
	});

	it.each([
		['without a zone', '2026-01-31T12:00:00', '1769882400'],
		['with a space for the T', '2026-01-31 12:00', '1769882400'],
		['that is a day alone', '2026-01-31', '1769839200'],
		['with its own zone', '2026-01-31T12:00:00Z', '1769860800'],
		['of Luxon', "={{ DateTime.fromISO('2026-01-31T12:00:00Z') }}", '1769860800'],
		['in epoch seconds', '={{ 1769860800 }}', '1769860800'],
	])("reads a time %s on the workflow's clocks", async (_, before, beforeTs) => {
		const { error } = await run({ filters: { before } }, 'America/Mexico_City');
		expect(error).toBeUndefined();
		expect(sandbox.requests[0].query.before_ts).toBe(beforeTs);
	});

	it('gives the messages between two times, and asks for no older page', async () => {
		const { json: all } = await run({ returnAll: true });
		sandbox.requests.length = 0;
		const filters = { after: String(all[99].time), before: String(all[102].time) };
		const { json } = await run({ returnAll: true, filters });
		expect(texts(json)).toEqual([100, 101, 102]);
		expect(sandbox.requests).toHaveLength(1);
	});

	it('refuses a time that is none before anything is sent', async () => {
		const { error } = await run({ filters: { before: 'yesterday-ish' } });
		expect(error?.message).toMatch(
			/Before "yesterday-ish" can't be read: it is not a time; use a form like/,
		);
		expect(sandbox.requests).toHaveLength(0);
	});
});

describe('a thread with many messages in one second', () => {
	const all = Array.from({ length: 130 }, (_, index) => ({
		uuid: `SMS-${index}`,
		timestamp: Math.floor(index / 7),
	}));

	it.each([
		['older than the cursor', (at: number, cursor: number) => at < cursor],
		['not newer than the cursor', (at: number, cursor: number) => at <= cursor],
	])('comes whole when a page holds what is %s', async (_, isBefore) => {
		const found = await collectThread(
			async (size, before = Infinity) =>
				all.filter(({ timestamp }) => isBefore(timestamp, before)).slice(-size),
			Infinity,
		);
		expect(found).toEqual(all);
	});

	it('ends when 2Chat gives the same page for every cursor', async () => {
		const page = all.slice(0, 50);
		const found = await collectThread(async () => page, Infinity);
		expect(found).toEqual(page);
	});
});

describe('SMS → Send', () => {
	it('gives the message its id under one name, whatever 2Chat calls it', async () => {
		const sandbox = await startSandbox();
		try {
			for (const smsMessageId of [false, true]) {
				Object.assign(sandbox.options, { smsMessageId });
				const { json } = await runTwoChat({
					baseUrl: sandbox.url,
					parameters: {
						resource: 'sms',
						operation: 'send',
						from: byId('+15550100004'),
						to: '+15550100001',
						message: 'Hello',
					},
				});
				expect(json).toEqual([{ messageId: expect.stringMatching(/^SMO/) }]);
			}
		} finally {
			await sandbox.close();
		}
	});
});
