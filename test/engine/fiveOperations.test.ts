jest.mock('../../nodes/TwoChat/transport/retry/clock', () =>
	jest.requireActual('../helpers/virtualClock.mjs'),
);

import { useSandbox } from '../helpers/useSandbox';
import { runTwoChat } from '../helpers/engine';

describe('the five operations', () => {
	const sandbox = useSandbox({ contacts: 250 });

	const run = async (resource: string, operation: string, parameters = {}, more = {}) =>
		await runTwoChat({
			baseUrl: sandbox.url,
			parameters: { resource, operation, ...parameters },
			...more,
		});

	describe('Contact → Create', () => {
		const jane = {
			firstName: 'Jane',
			contactDetails: {
				detail: [
					{ type: 'WAPH', value: '+1 (555) 010-0001' },
					{ type: 'E', value: 'jane@example.com' },
				],
			},
		};

		it('creates the contact and gives it', async () => {
			const { json, error } = await run('contact', 'create', {
				...jane,
				additionalFields: { lastName: 'Roe', profilePictureUrl: '' },
			});
			expect(error).toBeUndefined();
			expect(json).toEqual([
				expect.objectContaining({
					uuid: expect.stringMatching(/^CON/),
					firstName: 'Jane',
					lastName: 'Roe',
				}),
			]);
			expect(sandbox.requests[0].body).toEqual({
				first_name: 'Jane',
				last_name: 'Roe',
				contact_detail: [
					{ type: 'WAPH', value: '+15550100001' },
					{ type: 'E', value: 'jane@example.com' },
				],
			});
		});

		it.each([
			['no contact detail', { ...jane, contactDetails: {} }, /at least one contact detail/],
			['no first name', { ...jane, firstName: ' ' }, /First Name is empty/],
			[
				'a local phone number',
				{ ...jane, contactDetails: { detail: [{ type: 'PH', value: '555 0100' }] } },
				/international format, for example \+15550100001/,
			],
			[
				'a malformed email address',
				{ ...jane, contactDetails: { detail: [{ type: 'E', value: 'jane@' }] } },
				/not an email address/,
			],
			[
				'an unknown kind of detail',
				{ ...jane, contactDetails: { detail: [{ type: 'FAX', value: '1' }] } },
				/not a type of contact detail/,
			],
		])('refuses %s before anything is sent', async (_, parameters, message) => {
			const { error } = await run('contact', 'create', parameters);
			expect(error?.message).toMatch(message);
			expect(sandbox.requests).toHaveLength(0);
		});

		it('sends nothing at all when one of three contacts is malformed, and names the item', async () => {
			const { error } = await run(
				'contact',
				'create',
				{
					firstName: '={{ $json.name }}',
					contactDetails: { detail: [{ type: 'PH', value: '={{ $json.phone }}' }] },
				},
				{
					input: [
						{ name: 'Ann', phone: '+15550100001' },
						{ name: 'Bob', phone: 'none' },
						{ name: 'Cid', phone: '+15550100003' },
					],
				},
			);
			expect(error?.message).toMatch(/"none" is not a phone number.*Stopped at item 1/);
			expect(sandbox.requests).toHaveLength(0);
		});
	});

	describe('Contact → Get Many', () => {
		it('gives as many contacts as the limit says, with one request', async () => {
			const { json } = await run('contact', 'getAll', { returnAll: false, limit: 30 });
			expect(json).toHaveLength(30);
			expect(sandbox.requests.map(({ query }) => query)).toEqual([
				expect.objectContaining({ page_number: '0', results_per_page: '30' }),
			]);
		});

		it('gives all contacts over pages, each once and in order', async () => {
			const { json } = await run('contact', 'getAll', { returnAll: true });
			expect(json).toHaveLength(250);
			expect(new Set(json.map(({ uuid }) => uuid)).size).toBe(250);
			expect(json.map(({ id }) => Number(id))).toEqual(
				[...json].map(({ id }) => Number(id)).sort((a, b) => a - b),
			);
			expect(sandbox.requests).toHaveLength(3);
		});

		it('gives a flat contact with ISO times under Simplify', async () => {
			const { json } = await run('contact', 'getAll', { limit: 1, simplify: true });
			expect(json[0]).toMatchObject({
				uuid: expect.stringMatching(/^CON/),
				phones: [expect.stringMatching(/^\+1555/)],
				emails: [expect.stringMatching(/@example\.com$/)],
				addresses: [],
			});
		});

		it('asks only for the contacts of the channel that was chosen', async () => {
			const channel = { mode: 'id', value: 'WPN11111111-2222-4333-8444-555555555555' };
			await run('contact', 'getAll', { limit: 5, filters: { whatsappNumber: channel } });
			expect(sandbox.requests[0].query).toMatchObject({ channel_uuid: channel.value });
		});
	});

	describe('Account → Get Usage', () => {
		it('says what is used and what is left', async () => {
			const { json } = await run('account', 'getUsage', { simplify: true });
			expect(json[0]).toMatchObject({
				requestsUsed: expect.any(Number),
				requestsRemaining: expect.any(Number),
				numberChecksRemaining: expect.any(Number),
				requestsPerMinute: expect.any(Number),
			});
			const { requestsAllowed, requestsUsed, requestsRemaining } = json[0];
			expect(requestsRemaining).toBe(Number(requestsAllowed) - Number(requestsUsed));
		});

		it('gives account, limits and usage as they are without Simplify', async () => {
			const { json } = await run('account', 'getUsage', { simplify: false });
			expect(Object.keys(json[0]).sort()).toEqual(['account', 'limits', 'usage']);
		});
	});

	describe('Account → Test API Key', () => {
		it('says that a good key is valid, and whose', async () => {
			const { json } = await run('account', 'testApiKey');
			expect(json).toEqual([
				{ valid: true, account: expect.objectContaining({ uuid: expect.stringMatching(/^ACC/) }) },
			]);
		});

		it('says that a refused key is not valid, without failing the workflow', async () => {
			sandbox.setApiKey('UAK-another');
			const { json, error } = await run('account', 'testApiKey');
			expect(error).toBeUndefined();
			expect(json).toEqual([
				{ valid: false, reason: expect.stringContaining('2Chat refused the API key') },
			]);
		});
	});

	describe('Webhook → Get Many', () => {
		it('lists the subscriptions, also from the bare array', async () => {
			for (const bareWebhookList of [false, true]) {
				sandbox.options.bareWebhookList = bareWebhookList;
				const { json } = await run('webhook', 'getAll', { returnAll: true });
				expect(json).toHaveLength([...sandbox.state.subscriptions.values()].length);
			}
		});
	});

	it('says so when there is no such operation', async () => {
		const { error } = await run('contact', 'clone');
		expect(error?.message).toMatch(/no operation "clone" for "contact"\. Choose Resource/);
		expect(sandbox.requests).toHaveLength(0);
	});
});
