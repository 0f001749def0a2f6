import { EVENTS } from '../../nodes/TwoChat/twochat/events';
import { samplePayload } from '../../nodes/TwoChat/twochat/samples';
import { simplifyMessage } from '../../nodes/TwoChat/twochat/message';

const messageEvents = EVENTS.filter(({ isMessage }) => isMessage).map(({ value }) => value);
const simplified = (event: string, more = {}) =>
	simplifyMessage({ ...samplePayload(event), ...more }, event);

describe('Simplify', () => {
	it('makes a received message flat', () => {
		const media = {
			url: 'https://files.example.com/1.jpg',
			type: 'image',
			mime_type: 'image/jpeg',
		};
		const quoted_msg = { message: { text: 'Which one?' } };
		expect(
			simplified('whatsapp.message.received', { message: { text: 'This', media, quoted_msg } }),
		).toEqual({
			messageId: 'MSG00000000-0000-4000-8000-000000000001',
			direction: 'in',
			from: '+15550100001',
			to: '+15550100002',
			senderName: 'Jane Roe',
			isGroup: false,
			conversationKey: 'WW-WPN00000000-0000-4000-8000-000000000001-15550100001@c.us',
			text: 'This',
			quotedText: 'Which one?',
			mediaType: 'image',
			mediaUrl: 'https://files.example.com/1.jpg',
			mediaMimeType: 'image/jpeg',
			sentBy: 'user',
			sentAt: '2026-01-01T00:00:00.000Z',
		});
	});

	it.each(messageEvents)('gives %s the same fields as every other message event', (event) => {
		const { order, ...fields } = simplified(event);
		expect(Object.keys(fields)).toEqual(Object.keys(simplified('whatsapp.message.received')));
		expect(order !== undefined).toBe(event === 'whatsapp.order.received');
	});

	it.each(messageEvents)(
		'gives every field of %s, null where unknown, when the payload is bare',
		(event) => {
			const { direction, isGroup, ...rest } = simplifyMessage({}, event);
			expect(typeof direction).toBe('string');
			expect(typeof isGroup).toBe('boolean');
			expect(new Set(Object.values(rest))).toEqual(new Set([null]));
		},
	);

	it('turns sender and recipient round for what was sent', () => {
		for (const [event, more] of [
			['whatsapp.message.sent', {}],
			['whatsapp.waba.message.sent', {}],
			['whatsapp.message.new', { sent_by: 'api' }],
		] as const) {
			const channel = event.includes('waba') ? '+15550100003' : '+15550100002';
			expect(simplified(event, more)).toMatchObject({
				direction: 'out',
				from: channel,
				to: '+15550100001',
				senderName: null,
			});
		}
	});

	it('names the participant of a group', () => {
		expect(simplified('whatsapp.group.message.received')).toMatchObject({
			from: '+15550100001',
			senderName: 'Jane',
			isGroup: true,
		});
	});

	it.each(['2026-01-01T00:00:00', '2026-01-01T00:00:00Z', '2026-01-01 00:00:00', 1767225600])(
		'reads %s as UTC',
		(created_at) => {
			expect(simplified('whatsapp.message.received', { created_at }).sentAt).toBe(
				'2026-01-01T00:00:00.000Z',
			);
		},
	);

	it('survives fields of another type than documented', () => {
		for (const odd of [null, 1, true, 'text', [], [[]], {}]) {
			const payload = {
				message: odd,
				contact: odd,
				participant: odd,
				channel: odd,
				uuid: odd,
				created_at: odd,
			};
			expect(() => simplifyMessage(payload as never, 'whatsapp.message.received')).not.toThrow();
			const inner = { message: { text: odd, media: odd, quoted_msg: odd } };
			expect(() => simplifyMessage(inner as never, 'whatsapp.message.received')).not.toThrow();
		}
	});
});
