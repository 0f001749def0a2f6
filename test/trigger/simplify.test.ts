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
			replyTo: '+15550100001',
			senderName: 'Jane Roe',
			isGroup: false,
			conversationKey: 'WW-WPN00000000-0000-4000-8000-000000000001-15550100001@c.us',
			type: 'media',
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
		const { order, oldText, newText, ...fields } = simplified(event);
		expect(Object.keys(fields)).toEqual(Object.keys(simplified('whatsapp.message.received')));
		expect(order !== undefined).toBe(event === 'whatsapp.order.received');
		expect([oldText, newText].includes(undefined)).toBe(event !== 'whatsapp.message.edited');
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

	describe('says whom to reply to:', () => {
		const WPN = 'WW-WPN00000000-0000-4000-8000-000000000001';
		const RECEIVED = 'whatsapp.message.received';
		const GROUP = 'whatsapp.group.message.received';
		const hidden = { remote_phone_number: null, session_key: `${WPN}-69385314111689@lid` };
		it.each<[string, string, object, string | null]>([
			['the number of who wrote', RECEIVED, {}, '+15550100001'],
			[
				'a number that came without its plus',
				RECEIVED,
				{ remote_phone_number: 15550100001 },
				'+15550100001',
			],
			[
				'the conversation’s number where a word stands for it',
				RECEIVED,
				{ remote_phone_number: 'unknown' },
				'+15550100001',
			],
			['the conversation’s number', RECEIVED, { remote_phone_number: undefined }, '+15550100001'],
			['who shows no number', RECEIVED, hidden, '69385314111689@lid'],
			[
				'who shows no number, whose ID looks like one',
				RECEIVED,
				{ ...hidden, remote_phone_number: '+69385314111689' },
				'69385314111689@lid',
			],
			['the group', GROUP, {}, '120363000000000001@g.us'],
			['the group, by 2Chat’s ID where it is told', GROUP, { group: { uuid: 'WAG1' } }, 'WAG1'],
			[
				'the group, an old one',
				GROUP,
				{ session_key: `${WPN}-15550100001-1612345678@g.us` },
				'15550100001-1612345678@g.us',
			],
			[
				'the group, for a participant who shows no number',
				GROUP,
				{ participant: { id: '69385314111689@lid' } },
				'120363000000000001@g.us',
			],
			[
				'nobody where the group is not told, never its member',
				GROUP,
				{ session_key: undefined },
				null,
			],
			['who posted a status', RECEIVED, { session_key: `${WPN}-status@broadcast` }, '+15550100001'],
			['nobody of a newsletter', RECEIVED, { session_key: `${WPN}-1203@newsletter` }, null],
			['whom it was sent to', 'whatsapp.message.sent', {}, '+15550100001'],
			['who wrote to a WABA number', 'whatsapp.waba.message.received', {}, '+15550100001'],
		])('%s', (_whom, event, more, expected) => {
			expect(simplified(event, more).replyTo).toBe(expected);
		});

		it('and gives a hidden ID as the sender, so that memories and filters have something to go by', () => {
			expect(simplified(RECEIVED, hidden).from).toBe('69385314111689@lid');
			const member = { participant: { id: '69385314111689@lid', pushname: 'Jane' } };
			expect(simplified(GROUP, member)).toMatchObject({
				from: '69385314111689@lid',
				senderName: 'Jane',
			});
		});
	});

	it('reads a message that is nested in another as the flat one', () => {
		const { event, ...flat } = samplePayload('whatsapp.message.received');
		const whole = { event, message: flat };
		const content = { ...flat, ...(flat.message as object), message: undefined };
		const expected = simplified('whatsapp.message.received');
		expect(simplifyMessage(whole, 'whatsapp.message.received')).toEqual(expected);
		expect(simplifyMessage({ event, message: content }, 'whatsapp.message.received')).toEqual(
			expected,
		);
	});

	it('gives the old and the new text of an edit', () => {
		const edited = (message: object) => simplified('whatsapp.message.edited', { message });
		expect(edited({ old_text: 'At 9', new_text: 'At 10' })).toMatchObject({
			type: 'edited',
			text: 'At 10',
			oldText: 'At 9',
			newText: 'At 10',
		});
		expect(edited({ text: 'At 10' })).toMatchObject({ oldText: null, newText: 'At 10' });
		expect(edited({ text: 'At 10', previous_text: 'At 9' })).toMatchObject({ oldText: 'At 9' });
	});

	it('holds what is neither text nor file', () => {
		const received = (message: object) => simplified('whatsapp.message.received', { message });
		expect(received({ location: { latitude: 19.43, longitude: -99.13 } })).toMatchObject({
			type: 'location',
			location: { latitude: 19.43, longitude: -99.13 },
		});
		expect(received({ interactive: { list_reply: { id: '2', title: 'Tuesday' } } })).toMatchObject({
			type: 'tap',
			text: 'Tuesday',
			tap: { id: '2', title: 'Tuesday' },
		});
		expect(received({ poll: { question: 'When?' } })).toMatchObject({
			type: 'unknown',
			text: null,
			message: { poll: { question: 'When?' } },
		});
	});

	it.each([
		'2026-01-01T00:00:00',
		'2026-01-01T00:00:00Z',
		'2026-01-01T00:00:00.000000',
		'2026-01-01 00:00:00',
		'2026-01-01 00:00:00 UTC',
		'2026-01-01 00:00:00+00',
		'2026-01-01 01:00:00 +01:00',
		'2025-12-31T18:00:00-0600',
		'2026/01/01 00:00:00',
		'2026-01-01',
		'Thu, 01 Jan 2026 00:00:00 GMT',
		'Thu Jan 01 2026 00:00:00',
		1767225600,
		'1767225600',
		1767225600.5,
		1767225600000,
		'1767225600000000',
	])('reads the time %s, as UTC where it has no zone', (created_at) => {
		const { sentAt } = simplified('whatsapp.message.received', { created_at });
		expect(String(sentAt).slice(0, 19)).toBe('2026-01-01T00:00:00');
	});

	it.each([undefined, null, '', 0, '0'])('has no time for %j', (created_at) => {
		expect(simplified('whatsapp.message.received', { created_at }).sentAt).toBeNull();
	});

	it.each(['soon', '01/02/2026', 'Room 2026'])('leaves "%s" as it is', (created_at) => {
		expect(simplified('whatsapp.message.received', { created_at }).sentAt).toBe(created_at);
	});

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
