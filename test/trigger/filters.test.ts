import type { IDataObject } from 'n8n-workflow';

import { EVENTS } from '../../nodes/TwoChat/twochat/events';
import type { FilterOptions } from '../../nodes/TwoChat/trigger/delivery/filters';
import { verdictFor } from '../../nodes/TwoChat/trigger/delivery/filters';

const RECEIVED = 'whatsapp.message.received';
const JANE = '+15550100001';

const message = (more: IDataObject = {}): IDataObject => ({
	uuid: 'MSG-1',
	message: { text: 'Hello, is my order 42 ready?' },
	session_key: 'WW-WPN-15550100001@c.us',
	remote_phone_number: JANE,
	sent_by: 'user',
	...more,
});

const starts = (options: FilterOptions, payload = message(), event = RECEIVED): boolean =>
	verdictFor(options)(payload, event) === undefined;

describe('Ignore Own Messages', () => {
	it.each(['api', 'agent', 'API'])(
		'ignores what %s has sent, also when the option is absent',
		(sentBy) => {
			expect(starts({}, message({ sent_by: sentBy }))).toBe(false);
			expect(starts({ ignoreOwnMessages: true }, message({ sent_by: sentBy }))).toBe(false);
			expect(starts({ ignoreOwnMessages: false }, message({ sent_by: sentBy }))).toBe(true);
		},
	);

	it('lets everybody else through, also where the payload does not say who wrote', () => {
		expect(starts({})).toBe(true);
		expect(starts({}, message({ sent_by: undefined }))).toBe(true);
	});

	it('ignores own messages of every event about what others do', () => {
		const ignoring = EVENTS.filter(({ value }) => !starts({}, message({ sent_by: 'api' }), value));
		expect(ignoring.map(({ value }) => value)).toEqual([
			'whatsapp.waba.message.received',
			'whatsapp.audio.transcribed',
			'whatsapp.conversation.new',
			'whatsapp.group.message.reaction',
			'whatsapp.group.message.received',
			'whatsapp.message.edited',
			'whatsapp.message.reaction',
			RECEIVED,
			'whatsapp.message.new',
			'whatsapp.order.received',
		]);
	});
});

describe('Chat Type', () => {
	const group = message({ session_key: 'WW-WPN-1203@g.us', participant: { phone_number: JANE } });

	it('tells groups from direct chats', () => {
		expect([starts({ chatType: 'direct' }), starts({ chatType: 'group' })]).toEqual([true, false]);
		expect([starts({ chatType: 'direct' }, group), starts({ chatType: 'group' }, group)]).toEqual([
			false,
			true,
		]);
	});

	it('says nothing about events that are no messages', () => {
		expect(starts({ chatType: 'group' }, { status: 'ready' }, 'whatsapp.number.status')).toBe(true);
	});
});

describe('lists of numbers', () => {
	it.each(['+1 (555) 010-0001', '+15550199999,+15550100001', '+1.555.010.0001;\n +15550199999 '])(
		'finds the sender in "%s"',
		(list) => {
			expect(starts({ onlyFromNumbers: list })).toBe(true);
			expect(starts({ notFromNumbers: list })).toBe(false);
		},
	);

	it('looks at the participant in a group, and at the caller of a call', () => {
		const inGroup = message({
			remote_phone_number: '+15550100099',
			participant: { phone_number: JANE },
		});
		expect(starts({ onlyFromNumbers: JANE }, inGroup, 'whatsapp.group.message.received')).toBe(
			true,
		);
		expect(starts({ onlyFromNumbers: JANE }, { from: JANE }, 'call.incoming.completed')).toBe(true);
		const outbound = { direction: 'O', from: '+15550100004', to_number: JANE };
		expect(starts({ onlyFromNumbers: JANE }, outbound, 'call.outbound.completed')).toBe(true);
		expect(starts({ notFromNumbers: JANE }, { from: JANE }, 'call.incoming.completed')).toBe(false);
	});

	it('knows a number also where 2Chat writes it with spaces', () => {
		const spaced = message({ remote_phone_number: '+1 555 010 0001' });
		expect(starts({ onlyFromNumbers: JANE }, spaced)).toBe(true);
	});

	it('lets an event through that it does not know', () => {
		expect(starts({ onlyFromNumbers: '+15550199999' }, message(), 'whatsapp.poll.answered')).toBe(
			true,
		);
	});

	it('lets nobody unknown through Only From Numbers, and events without a person always', () => {
		const nameless = message({ remote_phone_number: undefined });
		expect(starts({ onlyFromNumbers: JANE }, nameless)).toBe(false);
		expect(starts({ notFromNumbers: JANE }, nameless)).toBe(true);
		expect(starts({ onlyFromNumbers: JANE }, { status: 'ready' }, 'whatsapp.number.status')).toBe(
			true,
		);
	});

	it('refuses an entry that is no number, naming it and the field', () => {
		expect(() => verdictFor({ notFromNumbers: '+15550100001, 555 0100' })).toThrow(
			'"555 0100" in Not From Numbers is not a phone number. Use the international format, for example +15550100001',
		);
	});
});

describe('Media and Media Types', () => {
	const image = message({
		message: { media: { url: 'https://files.example.com/1.jpg', type: 'image' } },
	});

	it('tell messages with a file from those without', () => {
		expect([starts({ media: 'with' }), starts({ media: 'without' })]).toEqual([false, true]);
		expect([starts({ media: 'with' }, image), starts({ media: 'without' }, image)]).toEqual([
			true,
			false,
		]);
	});

	it('keep the chosen kinds of files', () => {
		expect(starts({ mediaTypes: ['image', 'ptt'] }, image)).toBe(true);
		expect(starts({ mediaTypes: ['ptt'] }, image)).toBe(false);
		expect(starts({ mediaTypes: ['ptt'] })).toBe(false);
		expect(starts({ mediaTypes: [] })).toBe(true);
	});
});

describe('Text Contains and Text Matches Pattern', () => {
	it('find words and patterns in any case', () => {
		expect(starts({ textContains: ' ORDER ' })).toBe(true);
		expect(starts({ textContains: 'order' }, message({ message: { text: 'MY ORDER' } }))).toBe(
			true,
		);
		expect(starts({ textContains: 'invoice' })).toBe(false);
		expect(starts({ textPattern: 'ORDER \\d+' })).toBe(true);
		expect(starts({ textPattern: '^order' })).toBe(false);
	});

	it('all have to pass', () => {
		expect(starts({ textContains: 'order', onlyFromNumbers: '+15550199999' })).toBe(false);
	});

	it('say nothing about receipts and calls', () => {
		expect(starts({ textContains: 'invoice' }, { uuid: '1' }, 'call.status.update')).toBe(true);
	});
});
