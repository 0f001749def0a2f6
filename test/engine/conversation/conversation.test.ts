import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { useSandbox } from '../../helpers/useSandbox';
import { runTwoChat } from '../../helpers/engine';

const CHANNEL = 'WPN00000000-0000-4000-8000-000000000001';
const GROUP = 'WAG00000000-0000-4000-8000-000000000001';
const JANE = '+15550100001';

const located = (mode: string, value: string): INodeParameters => ({ __rl: true, mode, value });
const whatsappNumber = located('list', '+15550100002');

const sandbox = useSandbox({ history: true });

const run = async (operation: string, parameters: INodeParameters, more = {}) =>
	await runTwoChat({
		baseUrl: sandbox.url,
		parameters: { resource: 'conversation', operation, ...parameters },
		...more,
	});

describe('Get Context', () => {
	const withJane = { messagesOf: 'contact', whatsappNumber, contactNumber: JANE };

	it('gives the last messages in one item, oldest first, with nothing but what a model needs', async () => {
		const { json } = await run('getContext', { ...withJane, limit: 4 });
		expect(json).toEqual([
			{
				count: 4,
				messages: [
					{ role: 'user', text: 'Question 127', time: expect.stringMatching(/Z$/) },
					{ role: 'assistant', text: 'Answer 128', time: expect.any(String) },
					{ role: 'user', text: 'Question 129', time: expect.any(String) },
					{ role: 'assistant', text: 'Answer 130', time: expect.any(String) },
				],
			},
		]);
	});

	it('reads as many pages as it needs', async () => {
		const { json } = await run('getContext', { ...withJane, limit: 120 });
		expect(json[0].count).toBe(120);
		expect(sandbox.requests).toHaveLength(2);
	});

	it('names who wrote in a group', async () => {
		const parameters = {
			messagesOf: 'group',
			whatsappNumber,
			group: located('id', GROUP),
			limit: 2,
		};
		const { json } = await run('getContext', parameters);
		expect(json[0].messages).toEqual([
			expect.objectContaining({ role: 'user', name: 'Jane' }),
			expect.not.objectContaining({ name: expect.anything() }),
		]);
	});

	it('keeps the order of messages of the same second, whatever form their times have', async () => {
		const message = (text: string, created_at: string | number) => ({
			uuid: text,
			message: { text },
			created_at,
		});
		const messages = [
			message('fourth', 1767225606),
			message('third', '2026-01-01 00:00:05'),
			message('second', '2026-01-01T00:00:05Z'),
			message('first', '2026-01-01T00:00:04'),
		];
		sandbox.faults.add({ status: 200, body: { success: true, page_number: 0, messages } });
		const { json } = await run('getContext', withJane);
		const context = json[0].messages as IDataObject[];
		expect(context.map(({ text }) => text)).toEqual(['first', 'second', 'third', 'fourth']);
	});

	it('carries the kind and address of a file', async () => {
		const media = { url: 'https://example.com/a.jpg', type: 'image', mime_type: 'image/jpeg' };
		const messages = [{ uuid: 'MSG1', created_at: '2026-01-01T00:00:00', message: { media } }];
		sandbox.faults.add({ status: 200, body: { success: true, page_number: 0, messages } });
		const { json } = await run('getContext', withJane);
		const { type, url } = media;
		expect(json[0].messages).toEqual([
			{ role: 'user', time: '2026-01-01T00:00:00.000Z', media: { type, url } },
		]);
	});

	it('gives an empty list for a number that never wrote', async () => {
		const { json } = await run('getContext', { ...withJane, contactNumber: '+15559999999' });
		expect(json).toEqual([{ messages: [], count: 0 }]);
	});
});

describe('Get Many', () => {
	const ofSales = { whatsappNumber: located('id', CHANNEL), simplify: true };

	it('gives all conversations over pages of ten, with people and in groups', async () => {
		const { json } = await run('getAll', { ...ofSales, returnAll: true });
		expect(json).toHaveLength(16);
		expect(json).toContainEqual(
			expect.objectContaining({
				conversationKey: `WW-${CHANNEL}-15550100001@c.us`,
				phoneNumber: JANE,
				isGroup: false,
				lastActivityAt: expect.stringMatching(/Z$/),
			}),
		);
		expect(json.filter(({ isGroup }: IDataObject) => isGroup)).toHaveLength(1);
		expect(sandbox.requests).toHaveLength(2);
	});

	it('refuses a phone number that 2Chat can not search for', async () => {
		const { error } = await run('getAll', { ...ofSales, filters: { numberContains: '12' } });
		expect(error?.message).toMatch(/Use 3 to 20 digits/);
		expect(sandbox.requests).toHaveLength(0);
	});
});
