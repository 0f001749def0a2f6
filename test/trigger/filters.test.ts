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

describe('Include Own Messages', () => {
	it.each([
		['the API', { sent_by: 'api' }],
		['an agent', { sent_by: 'AGENT' }],
		['the API, by its mark', { sent_by: undefined, is_from_api: true }],
		['a flow', { sent_by: 'user', is_from_flow_run: 'true' }],
		[
			'an agent, told in a nested message',
			{ sent_by: undefined, message: { sent_by: 'agent', message: { text: 'Hi' } } },
		],
	])('lets what %s has sent through only when it is on', (_who, more) => {
		expect(starts({}, message(more))).toBe(false);
		expect(starts({ includeOwnMessages: false }, message(more))).toBe(false);
		expect(starts({ includeOwnMessages: true }, message(more))).toBe(true);
	});

	it('lets everybody else through, also where the payload does not say who wrote', () => {
		expect(starts({})).toBe(true);
		expect(starts({}, message({ sent_by: undefined }))).toBe(true);
	});

	it('leaves out own messages of every event about what others do', () => {
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
	const key = (chat: string) =>
		message({ session_key: `${chat.includes('@') ? 'WW-WPN' : 'WA-WAN'}-${chat}` });
	const group = { ...key('1203@g.us'), participant: { phone_number: JANE } };
	const chats: Array<[string, IDataObject, string[]]> = [
		['a direct chat', message(), ['any', 'direct', 'directOrGroup']],
		[
			'a direct chat with a hidden number',
			key('69385314111689@lid'),
			['any', 'direct', 'directOrGroup'],
		],
		['a chat of a WABA number', key('15550100001'), ['any', 'direct', 'directOrGroup']],
		['a group', group, ['any', 'group', 'directOrGroup']],
		[
			'a group without a participant',
			key('15550100001-1612345678@g.us'),
			['any', 'group', 'directOrGroup'],
		],
		[
			'a group known by its participant',
			{ ...message({ session_key: undefined }), participant: { phone_number: JANE } },
			['any', 'group', 'directOrGroup'],
		],
		['a status update', key('status@broadcast'), ['any']],
		[
			'a status update that names who posted it',
			{ ...key('status@broadcast'), participant: { phone_number: JANE } },
			['any'],
		],
		[
			'a status update known by another field',
			message({ session_key: null, remote_phone_number: 'status@broadcast' }),
			['any'],
		],
		['a newsletter', key('120363000000000001@newsletter'), ['any']],
		['a broadcast list', key('1612345678@broadcast'), ['any']],
		[
			'a nested status update',
			{ message: { session_key: 'WW-WPN-status@broadcast', message: { text: 'Hi' } } },
			['any'],
		],
	];

	it.each(chats)('lets %s through where it is meant', (_what, payload, types) => {
		const passing = ['any', 'direct', 'directOrGroup', 'group'].filter((chatType) =>
			starts({ chatType }, payload),
		);
		expect(passing.sort()).toEqual(types.sort());
	});

	it('lets every chat through when it is not chosen', () => {
		for (const [, payload] of chats) expect(starts({}, payload)).toBe(true);
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
		const nameless = message({ remote_phone_number: undefined, session_key: undefined });
		expect(starts({ onlyFromNumbers: JANE }, nameless)).toBe(false);
		expect(starts({ notFromNumbers: JANE }, nameless)).toBe(true);
		expect(starts({ onlyFromNumbers: JANE }, { status: 'ready' }, 'whatsapp.number.status')).toBe(
			true,
		);
	});

	it.each([
		['Mexico, written without the 1', '+525512345678', '+5215512345678'],
		['Mexico, written with the 1', '+52 1 55 1234 5678', '+525512345678'],
		['Argentina', '+541112345678', '+5491112345678'],
		['Brazil', '+551187654321', '+5511987654321'],
		['digits alone in the payload', '+525512345678', '5215512345678'],
		['a number in the payload', '+525512345678', 5215512345678],
		['WhatsApp’s ID in the payload', '+525512345678', '5215512345678@c.us'],
		['a hidden ID', '69385314111689@lid', '69385314111689@lid'],
	])('knows a person by either number: %s', (_where, entry, remote_phone_number) => {
		const from = message({ remote_phone_number, session_key: undefined });
		expect(starts({ onlyFromNumbers: entry }, from)).toBe(true);
		expect(starts({ notFromNumbers: entry }, from)).toBe(false);
		const other = message({ remote_phone_number: '+5215587654321', session_key: undefined });
		expect(starts({ onlyFromNumbers: entry }, other)).toBe(false);
		expect(starts({ notFromNumbers: entry }, other)).toBe(true);
	});

	it('finds somebody whose number is hidden by the conversation', () => {
		const hidden = message({
			remote_phone_number: null,
			session_key: 'WW-WPN00000000-0000-4000-8000-000000000001-69385314111689@lid',
		});
		expect(starts({ onlyFromNumbers: '69385314111689@lid' }, hidden)).toBe(true);
		expect(starts({ onlyFromNumbers: '+69385314111689' }, hidden)).toBe(false);
	});

	it('finds who left a group, and who reacted', () => {
		const left = { type: 'leave', group: {}, author: { phone_number: JANE } };
		expect(starts({ notFromNumbers: JANE }, left, 'whatsapp.group.message.received')).toBe(false);
		const reacted = { reaction: '👍', reacted_by: JANE, message: { uuid: 'MSG-9' } };
		expect(starts({ notFromNumbers: JANE }, reacted, 'whatsapp.message.reaction')).toBe(false);
	});

	it('takes a list or a number that an expression gives', () => {
		expect(starts({ onlyFromNumbers: ['+15550199999', JANE] as never })).toBe(true);
		expect(starts({ notFromNumbers: [JANE] as never })).toBe(false);
		expect(starts({ onlyFromNumbers: null as never })).toBe(true);
	});

	it('refuses an entry that is no number, naming it, the field and what is wrong', () => {
		expect(() => verdictFor({ notFromNumbers: '+15550100001, 555 0100' })).toThrow(
			/^"555 0100" in Not From Numbers is not a phone number: .*\. Use the international format, for example \+15550100001$/,
		);
		expect(() => verdictFor({ onlyFromNumbers: '120363000000000001@g.us' })).toThrow(
			/"120363000000000001@g.us" in Only From Numbers is not a person/,
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

describe('Text Contains', () => {
	const contains = (textContains: unknown, words: unknown) =>
		starts({ textContains } as FilterOptions, message({ message: { text: words as string } }));

	it.each([
		[' ORDER ', 'where is my order?'],
		['order', 'MY ORDER'],
		['invoice, order', 'my order'],
		['invoice\norder', 'my order'],
		['invoice; order', 'my order'],
		['"hello, world"', 'well, Hello, World!'],
		['café', 'un cafe\u0301 por favor'],
		['cafe\u0301', 'un CAFÉ por favor'],
		['Tiếng Việt', 'tiếng việt'.normalize('NFD')],
		['한국어', '한국어'.normalize('NFD')],
		['straße', 'HAUPTSTRASSE 1'],
		['ΟΔΟΣ', 'οδος 5'],
		["don't", 'I don’t know'],
		['my order', 'my\u00a0order'],
		['my order', 'my\n  order'],
		['order', 'or\u200bder'],
		['❤️', 'with ❤'],
		['42', 42],
		[['a, b', 'order'], 'order'],
		[42, 'number 42'],
	])('finds one of %j in %j', (phrases, words) => {
		expect(contains(phrases, words)).toBe(true);
	});

	it.each([
		['invoice, receipt', 'my order'],
		['"hello, world"', 'hello'],
		['cafe', 'café'],
		['my order', 'myorder'],
		[['a, b'], 'a'],
	])('finds none of %j in %j', (phrases, words) => {
		expect(contains(phrases, words)).toBe(false);
	});

	it.each(['', ' ', ' , ;\n', undefined, null])('asks for nothing when it is %j', (phrases) => {
		expect(contains(phrases, 'anything')).toBe(true);
	});

	it('finds a caption, a tapped button, a new text, and a nested message', () => {
		const having = (payload: IDataObject, event = RECEIVED) =>
			starts({ textContains: 'order' }, payload, event);
		expect(having({ message: { media: { type: 'image', caption: 'My order' } } })).toBe(true);
		expect(having({ message: { button: { text: 'Order now' } } })).toBe(true);
		expect(having({ message: { uuid: 'MSG-1', message: { text: 'My order' } } })).toBe(true);
		const edited = { message: { old_text: 'Hello', new_text: 'My order' } };
		expect(having(edited, 'whatsapp.message.edited')).toBe(true);
	});

	it('and every other filter have to pass', () => {
		expect(starts({ textContains: 'order', onlyFromNumbers: '+15550199999' })).toBe(false);
	});

	it('says nothing about receipts and calls', () => {
		expect(starts({ textContains: 'invoice' }, { uuid: '1' }, 'call.status.update')).toBe(true);
	});
});

describe('Ignore Messages Older Than', () => {
	const minutesAgo = (minutes: number) => Date.now() - minutes * 60_000;
	const written = (created_at: unknown) => message({ created_at } as IDataObject);
	const forms: Array<[string, (time: number) => unknown]> = [
		['without a zone', (time) => new Date(time).toISOString().slice(0, 19)],
		['with a zone', (time) => new Date(time).toISOString()],
		['with a space', (time) => new Date(time).toISOString().slice(0, 19).replace('T', ' ')],
		['in epoch seconds', (time) => Math.floor(time / 1000)],
		['in milliseconds as text', (time) => String(time)],
		['as in mails', (time) => new Date(time).toUTCString()],
	];

	it.each(forms)('tells old messages from new ones by a time %s', (_form, write) => {
		const options = { ignoreOlderThan: 60 };
		expect(starts(options, written(write(minutesAgo(3 * 24 * 60))))).toBe(false);
		expect(starts(options, written(write(minutesAgo(62))))).toBe(false);
		expect(starts(options, written(write(minutesAgo(58))))).toBe(true);
		expect(starts({}, written(write(minutesAgo(3 * 24 * 60))))).toBe(true);
	});

	it('looks into a nested message', () => {
		const nested = { message: { created_at: minutesAgo(90), message: { text: 'Hi' } } };
		expect(starts({ ignoreOlderThan: 60 }, nested)).toBe(false);
	});

	it('loses nothing that does not say when it was written, or comes from a clock ahead', () => {
		for (const time of [undefined, null, '', 0, 'yesterday', {}, minutesAgo(-30)]) {
			expect(starts({ ignoreOlderThan: 1 }, written(time))).toBe(true);
		}
	});

	it('says nothing about edits of old messages, reactions to them, and other events', () => {
		for (const event of [
			'whatsapp.message.edited',
			'whatsapp.message.reaction',
			'whatsapp.number.status',
		]) {
			expect(starts({ ignoreOlderThan: 1 }, written(minutesAgo(90)), event)).toBe(true);
		}
	});
});
