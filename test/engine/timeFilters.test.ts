import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { useSandbox } from '../helpers/useSandbox';
import { runTwoChat } from '../helpers/engine';
import { byId } from '../helpers/operationCase';

const HOUR = 3_600_000;
const whatsappNumber = { __rl: true, mode: 'list', value: '+15550100002' };

const sandbox = useSandbox({ history: true });

const run = async (parameters: INodeParameters, timezone?: string) =>
	await runTwoChat({ baseUrl: sandbox.url, parameters, timezone });

const messages = (filters: IDataObject, more: INodeParameters = {}, timezone?: string) =>
	run(
		{
			resource: 'message',
			operation: 'getAll',
			messagesOf: 'contact',
			whatsappNumber,
			contactNumber: '+15550100001',
			returnAll: true,
			filters: filters as INodeParameters,
			...more,
		},
		timezone,
	);

const sentAt = (json: IDataObject[]) => json.map((message) => Date.parse(String(message.sentAt)));
const iso = (millis: number) => new Date(millis).toISOString();

describe('After and Before', () => {
	/** When the newest message with Jane was sent; the others are an hour apart, 130 in all. */
	let newest: number;

	beforeEach(async () => {
		[newest] = sentAt((await messages({}, { returnAll: false, limit: 1 })).json);
		sandbox.requests.length = 0;
	});

	it('list the messages from a time on, and ask for no page that only has older ones', async () => {
		const { json } = await messages({ after: iso(newest - 3 * HOUR) });
		expect(sentAt(json)).toEqual([0, 1, 2, 3].map((hours) => newest - hours * HOUR));
		expect(sandbox.requests).toHaveLength(1);
	});

	it('list the messages from before a time, as many as Limit says', async () => {
		const parameters = { returnAll: false, limit: 2 };
		const { json } = await messages({ before: iso(newest - 109 * HOUR) }, parameters);
		expect(sentAt(json)).toEqual([110, 111].map((hours) => newest - hours * HOUR));
		expect(sandbox.requests).toHaveLength(2);
	});

	it('together list the messages between two times, over pages', async () => {
		const filters = { after: iso(newest - 105 * HOUR), before: iso(newest - 95 * HOUR) };
		const { json } = await messages(filters);
		expect(sentAt(json)).toEqual(
			Array.from({ length: 10 }, (_, index) => newest - (96 + index) * HOUR),
		);
	});

	it("are on the workflow's clocks where they name no zone", async () => {
		const local = iso(newest - 2 * HOUR - 6 * HOUR).slice(0, 19);
		const { json } = await messages({ after: local }, {}, 'America/Mexico_City');
		expect(json).toHaveLength(3);
	});

	it('are nothing where they are left empty', async () => {
		const { json } = await messages({ after: '', before: '' });
		expect(json).toHaveLength(130);
	});

	it.each([
		['After "soon" can\'t be read: it is not a time', { after: 'soon' }],
		['Before "31/12/2026" can\'t be read', { before: '31/12/2026' }],
		['After is not earlier than Before', { after: '2026-02-01', before: '2026-01-01' }],
	])('are refused before any request: %s', async (sentence, filters) => {
		const { error } = await messages(filters);
		expect(error?.message).toContain(sentence);
		expect(sandbox.requests).toHaveLength(0);
	});

	it('keep a message whose time 2Chat does not give', async () => {
		const listed = [{ uuid: 'MSG1', message: { text: 'When?' } }];
		sandbox.faults.add({ status: 200, body: { success: true, page_number: 0, messages: listed } });
		const { json } = await messages({ after: iso(newest) });
		expect(json).toHaveLength(1);
	});

	it('read on where the messages of a page do not come newest first', async () => {
		const page = (hours: number[]) => ({
			success: true,
			messages: Array.from({ length: 100 }, (_, index) => ({
				uuid: `MSG${hours[0]}-${index}`,
				created_at: iso(newest - (hours[index] ?? 50) * HOUR),
			})),
		});
		sandbox.faults.add({ status: 200, body: page([41, 40]) });
		sandbox.faults.add({ status: 200, body: page([3, 2]) });
		const { json } = await messages({ after: iso(newest - 10 * HOUR) });
		expect(json.map(({ messageId }) => messageId)).toEqual(['MSG3-0', 'MSG3-1']);
	});

	it('list the messages of a group, whose order 2Chat does not name', async () => {
		const group = byId('WAG00000000-0000-4000-8000-000000000001');
		const { json } = await messages(
			{ after: iso(newest - 4 * HOUR) },
			{ messagesOf: 'group', group },
		);
		expect(json).toHaveLength(5);
		expect(sandbox.requests).toHaveLength(1);
	});

	it('list the conversations that were active', async () => {
		const parameters = {
			resource: 'conversation',
			operation: 'getAll',
			whatsappNumber: byId('WPN00000000-0000-4000-8000-000000000001'),
			returnAll: true,
		};
		const { json } = await run({ ...parameters, filters: { after: iso(newest - 190 * HOUR) } });
		const hoursAgo = json.map(
			({ lastActivityAt }) => (newest - Date.parse(String(lastActivityAt))) / HOUR,
		);
		expect(hoursAgo).toEqual([0, 0, 186, 187, 188, 189, 190]);
		expect(sandbox.requests).toHaveLength(1);
	});

	it('list the calls between two times', async () => {
		const { json } = await run({
			resource: 'call',
			operation: 'getAll',
			returnAll: true,
			filters: { after: '2026-01-01T09:00:00Z', before: '2026-01-01T09:30:00Z' },
		});
		expect(json.map(({ startedAt }) => startedAt)).toEqual([
			'2026-01-01T09:20:00.000Z',
			'2026-01-01T09:10:00.000Z',
			'2026-01-01T09:00:00.000Z',
		]);
	});
});
