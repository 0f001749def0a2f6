import type { IDataObject } from 'n8n-workflow';

import { startSandbox, type Sandbox } from '../../sandbox/server.mjs';
import { TriggerHost } from './triggerHost';

const JUAN = '+525512345678';
const EITHER_NUMBER = /^\+521?5512345678$/;
const MESSAGES = 12;

describe('the trigger of an unruly 2Chat', () => {
	let sandbox: Sandbox;
	let host: TriggerHost;

	beforeEach(async () => {
		sandbox = await startSandbox({ unruly: true });
		host = await new TriggerHost(sandbox).start();
	});

	afterEach(async () => {
		await host.stop();
		await sandbox.close();
	});

	const write = async (from: string) => {
		for (let n = 1; n <= MESSAGES; n++) await sandbox.receive({ from, text: `Hello ${n}` });
		return host.executions.map(({ json }) => json);
	};
	const texts = (items: IDataObject[]) => items.map(({ text }) => text);
	const expected = Array.from({ length: MESSAGES }, (_, n) => `Hello ${n + 1}`);

	it('gives every message of a person once, whole, in one form', async () => {
		await host.publish({ parameters: { options: { onlyFromNumbers: JUAN, chatType: 'direct' } } });
		const items = await write(JUAN);
		expect(texts(items)).toEqual(expected);
		for (const item of items) {
			expect(item).toMatchObject({
				direction: 'in',
				from: expect.stringMatching(EITHER_NUMBER),
				to: '+15550100002',
				replyTo: item.from,
				type: 'text',
				isGroup: false,
				sentBy: 'user',
				sentAt: expect.stringMatching(/^20\d\d-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
				messageId: expect.stringMatching(/^MSG/),
				conversationKey: expect.stringContaining('5512345678'),
			});
		}
	});

	it('leaves out a person by either number, and what is no chat with somebody', async () => {
		const options = { notFromNumbers: JUAN, chatType: 'direct' };
		await host.publish({ parameters: { options } });
		const others = await write(JUAN);
		expect(texts(others).filter((text) => String(text).startsWith('Hello'))).toEqual([]);
		// The bystanders of the sandbox: a hidden stranger, a location, a contact card, an order.
		expect([...new Set(others.map(({ type }) => type))].sort()).toEqual([
			'contacts',
			'location',
			'order',
			'text',
		]);
		expect(
			others.every(({ replyTo }) => /^(\+15550100077|69385314111689@lid)$/.test(String(replyTo))),
		).toBe(true);
	});

	it('finds words and new messages in every form', async () => {
		const options = { textContains: 'HELLO', ignoreOlderThan: 5, onlyFromNumbers: JUAN };
		await host.publish({ parameters: { options } });
		expect(texts(await write(JUAN))).toEqual(expected);
	});
});
