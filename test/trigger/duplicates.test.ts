import { RecentDeliveries } from '../../nodes/TwoChat/trigger/delivery/duplicates';
import { eventIdOf } from '../../nodes/TwoChat/trigger/delivery/eventId';

describe('the memory of recent deliveries', () => {
	it('knows a delivery again, until it is forgotten', () => {
		const recent = new RecentDeliveries();
		expect([recent.isNew('A', 0), recent.isNew('A', 1), recent.isNew('B', 2)]).toEqual([
			true,
			false,
			true,
		]);
		recent.forget('A');
		expect(recent.isNew('A', 3)).toBe(true);
	});

	it('forgets after its time', () => {
		const recent = new RecentDeliveries(10, 1000);
		recent.isNew('A', 0);
		expect(recent.isNew('A', 1000)).toBe(false);
		expect(recent.isNew('A', 1001)).toBe(true);
	});

	it('never holds more than its bound, and gives up the oldest first', () => {
		const recent = new RecentDeliveries(3, 1000);
		for (const id of ['A', 'B', 'C', 'D', 'E']) {
			expect(recent.isNew(id, 0)).toBe(true);
			expect(recent.size).toBeLessThanOrEqual(3);
		}
		expect([recent.isNew('E', 1), recent.isNew('A', 1)]).toEqual([false, true]);
	});
});

describe('the id of an event', () => {
	it('is the message’s own, whatever else a repetition says', () => {
		const event = 'whatsapp.message.received';
		expect(eventIdOf(event, { uuid: 'MSG-1', a: 1 })).toBe(
			eventIdOf(event, { uuid: 'MSG-1', a: 2 }),
		);
		expect(eventIdOf(event, { id: 'MSG-1' })).toBe(`${event}:MSG-1`);
	});

	it('tells apart what comes several times for one id', () => {
		for (const event of [
			'call.status.update',
			'whatsapp.message.reaction',
			'whatsapp.message.edited',
		]) {
			expect(eventIdOf(event, { uuid: '1', a: 1 })).not.toBe(eventIdOf(event, { uuid: '1', a: 2 }));
			expect(eventIdOf(event, { uuid: '1', a: 1 })).toBe(eventIdOf(event, { uuid: '1', a: 1 }));
		}
	});

	it('is there also for a payload without one', () => {
		const event = 'whatsapp.number.status';
		expect(eventIdOf(event, { status: 'ready' })).toMatch(
			/^whatsapp\.number\.status:[0-9a-f]{16}$/,
		);
	});
});
