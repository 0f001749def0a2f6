import { ExecuteContext } from 'n8n-core';
import type { IExecuteFunctions } from 'n8n-workflow';

import { signedUrl } from '../../nodes/TwoChat/fields/signedUrl';
import { useSandbox } from '../helpers/useSandbox';
import { runTwoChat } from '../helpers/engine';

const number = (value: string) => ({ __rl: true, mode: 'number', value });

const sandbox = useSandbox();

const run = async (parameters: object) =>
	await runTwoChat({ baseUrl: sandbox.url, parameters: { ...parameters } });

describe('in an n8n that signs no links for replies', () => {
	let prototype = ExecuteContext.prototype;
	while (!Object.hasOwn(prototype, 'getSignedResumeUrl'))
		prototype = Object.getPrototypeOf(prototype);
	const { getSignedResumeUrl } = prototype;

	beforeEach(() => Reflect.deleteProperty(prototype, 'getSignedResumeUrl'));

	afterEach(() => Object.assign(prototype, { getSignedResumeUrl }));

	it('Send and Wait for Response says which n8n it needs, and asks nobody', async () => {
		const { error } = await run({
			resource: 'message',
			operation: 'sendAndWait',
			from: number('+15550100002'),
			to: '+15550100001',
			message: 'When?',
		});
		expect(error?.message).toMatch(/needs n8n 1\.109 or newer.*nothing was sent\. Update n8n/);
		expect(sandbox.requests).toEqual([]);
	});

	it('Webhook → Ensure mends all the same', async () => {
		const triggerUrl = 'https://n8n.example.com/webhook/1/webhook';
		sandbox.state.subscriptions.set('WHK-1', {
			uuid: 'WHK-1',
			event_name: 'whatsapp.message.received',
			channel_uuid: 'WPN00000000-0000-4000-8000-000000000001',
			hook_url: `${triggerUrl}?event=whatsapp.message.received&token=${'a'.repeat(64)}`,
			hook_params: {},
			created_at: '2026-01-01T00:00:00Z',
		});
		const { error, json } = await run({
			resource: 'webhook',
			operation: 'ensure',
			triggerUrl,
			events: ['whatsapp.message.received', 'whatsapp.order.received'],
			whatsappNumber: number('+15550100002'),
		});
		expect(error).toBeUndefined();
		expect(json[0].mended).toBe(true);
	});
});

it('a file of n8n is refused with the version that signs links for files', async () => {
	const old = { helpers: {} } as IExecuteFunctions;
	const file = { id: 'filesystem:1', data: '', mimeType: 'image/png' };
	await expect(signedUrl.call(old, file, 'choose Public URL')).rejects.toThrow(
		/from n8n 1\.94 on.*nothing was sent\. Update n8n, or choose Public URL/,
	);
});
