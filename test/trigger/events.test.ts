import { eventNames, nearestShapeOnly, sampleOf } from '../../sandbox/samples/index.mjs';
import { EVENTS } from '../../nodes/TwoChat/twochat/events';
import { eventOptions } from '../../nodes/TwoChat/trigger/form/eventOptions';
import { samplePayload } from '../../nodes/TwoChat/twochat/samples';

const values = EVENTS.map(({ value }) => value);

describe('the catalogue of events', () => {
	it('has the 27 events of docs/2chat-api.md, each once', () => {
		expect(values).toHaveLength(27);
		expect([...values].sort()).toEqual([...eventNames].sort());
	});

	it('is sorted by the names that people see, and no name comes twice', () => {
		const names = EVENTS.map(({ name }) => name);
		expect(names).toEqual([...names].sort((a, b) => a.localeCompare(b)));
		expect(new Set(names).size).toBe(27);
	});

	it.each(EVENTS)(
		'binds $value to the kind of channel that its name says',
		({ value, channel }) => {
			const kind = value.startsWith('call.')
				? 'virtualNumber'
				: value.startsWith('whatsapp.waba.')
					? 'waba'
					: 'whatsapp';
			expect(channel).toBe(kind);
		},
	);

	it('offers a group for all group events and a time period for new conversations only', () => {
		const having = (what: 'hasGroup' | 'hasPeriod') =>
			EVENTS.filter((event) => event[what]).map(({ value }) => value);
		expect(having('hasGroup').sort()).toEqual(
			values.filter((value) => value.includes('.group.')).sort(),
		);
		expect(having('hasPeriod')).toEqual(['whatsapp.conversation.new']);
	});

	it('says where the exact payload is not known', () => {
		const unsure = eventOptions.filter(({ description }) =>
			description?.endsWith('2Chat does not document the exact payload.'),
		);
		expect(unsure.map(({ value }) => value).sort()).toEqual([...nearestShapeOnly].sort());
	});

	it.each(values)('has the same sample for %s as the sandbox delivers', (event) => {
		expect(samplePayload(event)).toEqual(sampleOf(event));
	});

	it('gives a fresh sample each time, and none for an unknown event', () => {
		expect(samplePayload(values[0])).not.toBe(samplePayload(values[0]));
		expect(samplePayload('whatsapp.sneeze')).toEqual({});
	});
});
