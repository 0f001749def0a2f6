import type { INodeParameters } from 'n8n-workflow';

import { useSandbox } from '../../helpers/useSandbox';
import { runTwoChat } from '../../helpers/engine';
import { byId } from '../../helpers/operationCase';

describe('phone', () => {
	const sandbox = useSandbox();

	const run = async (resource: string, operation: string, parameters: INodeParameters = {}) =>
		await runTwoChat({
			baseUrl: sandbox.url,
			parameters: { resource, operation, ...parameters },
		});

	describe('Call → Get Many', () => {
		it('gives all calls, each once, though 2Chat does not say how many a page holds', async () => {
			const { json } = await run('call', 'getAll', { returnAll: true });
			expect(new Set(json.map(({ uuid }) => uuid)).size).toBe(60);
			expect(json).toHaveLength(60);
			expect(sandbox.requests).toHaveLength(2);
		});

		it('asks for no page more than the limit needs', async () => {
			const { json } = await run('call', 'getAll', { limit: 50 });
			expect(json).toHaveLength(50);
			expect(sandbox.requests).toHaveLength(1);
		});

		it('asks once when all calls are on the first page', async () => {
			const { json } = await run('call', 'getAll', {
				returnAll: true,
				filters: { direction: 'inbound' },
			});
			expect(json).toHaveLength(30);
			expect(json.every(({ direction }) => direction === 'inbound')).toBe(true);
			expect(sandbox.requests).toHaveLength(1);
		});
	});

	it('shows the agent of one call under Simplify', async () => {
		const callId = 'CDR00000000-0000-4000-8000-000000000001';
		const { json } = await run('call', 'get', { callId });
		expect(json).toEqual([
			expect.objectContaining({
				uuid: callId,
				direction: 'inbound',
				durationSeconds: 60,
				agentName: expect.any(String),
				startedAt: expect.stringMatching(/Z$/),
			}),
		]);
	});

	it('marks a released number for cancellation, and says so', async () => {
		const [number] = (await run('virtualNumber', 'getAll')).json;
		const { json } = await run('virtualNumber', 'release', {
			virtualNumber: byId(String(number.uuid)),
		});
		expect(json).toEqual([{ released: true }]);
		const [after] = (await run('virtualNumber', 'getAll')).json;
		expect(after.status).toBe('PENDING_CANCELLATION');
	});

	describe('Number Purchase', () => {
		const reserve = async () =>
			await run('numberPurchase', 'createReservation', { numberGroup: byId('501') });

		it('reserves a number and gives it back', async () => {
			const [{ uuid, number }] = (await reserve()).json;
			expect((await run('numberPurchase', 'getManyReservations')).json).toEqual([
				expect.objectContaining({ uuid, number }),
			]);
			const { json } = await run('numberPurchase', 'deleteReservation', {
				reservationId: byId(String(uuid)),
			});
			expect(json).toEqual([{ deleted: true }]);
			expect((await run('numberPurchase', 'getManyReservations')).json).toEqual([]);
		});

		it('buys all reservations only when the user says so', async () => {
			const [{ number }] = (await reserve()).json;
			const { json } = await run('numberPurchase', 'purchase', { purchaseWhat: 'reservations' });
			expect(json).toEqual([
				{ purchased: [expect.objectContaining({ phone_number: number })], failed: [] },
			]);
		});

		it.each(['={{ " " }}', '={{ undefined }}', '={{ $json.nothing }}'])(
			'never buys all reservations because the number is %j',
			async (value) => {
				await reserve();
				const number = { __rl: true, mode: 'number', value };
				const { error } = await run('numberPurchase', 'purchase', { number });
				expect(error?.message).toMatch(/Number is empty/);
				expect(sandbox.count({ path: '/numbers/purchase' })).toBe(0);
			},
		);

		it.each(['U', 'USA', '1', ' '])(
			'refuses %j as a country before anything is sent',
			async (country) => {
				const { error } = await run('numberPurchase', 'getManyRegions', { country });
				expect(error?.message).toMatch(/is not a country code. Use two letters, for example US/);
				expect(sandbox.requests).toHaveLength(0);
			},
		);
	});
});
