import { contentOf } from '../../nodes/TwoChat/twochat/messageContent';

const RECEIVED = 'whatsapp.message.received';
const inWhole = (content: object) => ({ uuid: 'MSG1', sent_by: 'user', message: content });

/** The same content in each form that payloads have. */
const everyForm = (content: object) => [
	{ uuid: 'MSG1', message: content },
	{ event: RECEIVED, message: inWhole(content) },
	{ event: RECEIVED, message: { uuid: 'MSG1', created_at: '2026-01-01T00:00:00', ...content } },
	{
		event: RECEIVED,
		message: { session_key: 'WW-1', message: { sent_by: 'user', message: content } },
	},
];

const readsAs = (content: object, expected: object) => {
	for (const payload of everyForm(content)) expect(contentOf(payload)).toMatchObject(expected);
};

describe('What a message holds', () => {
	it('reads a text', () => {
		readsAs({ text: 'Hello' }, { kind: 'text', text: 'Hello' });
		readsAs({ text: 12345 }, { kind: 'text', text: '12345' });
		readsAs({ text: 0 }, { kind: 'text', text: '0' });
		readsAs({ text: { body: 'Hello' } }, { kind: 'text', text: 'Hello' });
		expect(contentOf({ uuid: 'MSG1', message: 'Hello' })).toMatchObject({ text: 'Hello' });
		expect(contentOf({ uuid: 'MSG1', message: 7 })).toMatchObject({ text: '7' });
	});

	it('reads a file and its caption', () => {
		const media = {
			url: 'https://files.example.com/1.jpg',
			type: 'image',
			mime_type: 'image/jpeg',
		};
		const expected = { url: media.url, type: 'image', mimeType: 'image/jpeg' };
		readsAs({ text: 'Look', media }, { kind: 'media', text: 'Look', media: expected });
		readsAs({ media: { ...media, caption: 'Look' } }, { kind: 'media', text: 'Look' });
		readsAs({ media: [media] }, { kind: 'media', text: '', media: expected });
		readsAs(
			{ media: { url: media.url, mimetype: 'application/pdf' } },
			{ kind: 'media', media: { type: 'document', mimeType: 'application/pdf' } },
		);
		readsAs({ media: media.url }, { kind: 'media', media: { url: media.url, type: '' } });
	});

	it('reads a location', () => {
		const place = { latitude: 19.43, longitude: -99.13 };
		readsAs(
			{ location: { ...place, name: 'Office' } },
			{ kind: 'location', location: { ...place, name: 'Office', address: null } },
		);
		readsAs({ location: { lat: '19.43', lng: '-99.13' } }, { kind: 'location', location: place });
		readsAs({ media: { type: 'location', ...place } }, { kind: 'location', location: place });
		readsAs(
			{ location: { latitude: 0, longitude: 0 } },
			{ kind: 'location', location: { latitude: 0 } },
		);
		readsAs({ text: 'Here', location: 'somewhere' }, { kind: 'text', text: 'Here' });
	});

	it('reads contact cards, one or several', () => {
		const vcard = [
			'BEGIN:VCARD',
			'VERSION:3.0',
			'FN:Roe\\, Jane',
			'item1.TEL;waid=15550100001:+1 555 010 0001',
			'END:VCARD',
		].join('\r\n');
		const card = { name: 'Roe, Jane', phoneNumbers: ['+1 555 010 0001'] };
		readsAs({ vcard }, { kind: 'contacts', contacts: [card] });
		readsAs({ text: vcard }, { kind: 'contacts', text: '', contacts: [card] });
		readsAs({ contacts: [{ vcard }, { vcard }] }, { kind: 'contacts', contacts: [card, card] });
		readsAs(
			{ contacts: [{ name: { formatted_name: 'Jane' }, phones: [{ phone: '+15550100001' }] }] },
			{ kind: 'contacts', contacts: [{ name: 'Jane', phoneNumbers: ['+15550100001'] }] },
		);
	});

	it('takes who wrote for no contact card', () => {
		const contact = { first_name: 'Jane', last_name: 'Roe' };
		expect(contentOf({ message: { ...inWhole({ text: 'Hi' }), contact } })).toMatchObject({
			kind: 'text',
			text: 'Hi',
		});
	});

	it('reads an order', () => {
		const order = { total: 45, products: [] };
		readsAs({ text: 'Mug', order }, { kind: 'order', text: 'Mug', order });
	});

	it('reads a tapped button or list entry', () => {
		readsAs(
			{ button: { text: 'Yes', payload: 'yes-1' } },
			{ kind: 'tap', text: 'Yes', tap: { title: 'Yes', id: 'yes-1' } },
		);
		readsAs(
			{ interactive: { type: 'button_reply', button_reply: { id: '1', title: 'Yes' } } },
			{ kind: 'tap', text: 'Yes', tap: { title: 'Yes', id: '1' } },
		);
		readsAs(
			{ interactive: { list_reply: { id: 'r2', title: 'Tuesday', description: 'at nine' } } },
			{ kind: 'tap', text: 'Tuesday', tap: { title: 'Tuesday', id: 'r2' } },
		);
		readsAs({ button: 'Yes' }, { kind: 'tap', text: 'Yes' });
		readsAs({ button: { payload: 'yes-1' } }, { kind: 'tap', text: 'yes-1' });
		expect(contentOf({ uuid: 'MSG1', button: { text: 'Yes' } })).toMatchObject({ text: 'Yes' });
	});

	it.each([
		[
			'beside the message reacted to',
			{ reaction: '👍', message: { uuid: 'MSG9', text: 'Shall we?' } },
		],
		[
			'in an object',
			{ reaction: { emoji: '👍', message_uuid: 'MSG9' }, message: { text: 'Shall we?' } },
		],
		[
			'inside the message',
			{ uuid: 'MSG1', message: { reaction: { text: '👍', message_id: 'MSG9' } } },
		],
		['as the text', { uuid: 'MSG1', message: { text: '👍', quoted_msg: { uuid: 'MSG9' } } }],
	])('reads a reaction that stands %s', (_where, payload) => {
		expect(contentOf(payload, 'whatsapp.message.reaction')).toMatchObject({
			kind: 'reaction',
			text: '👍',
			reaction: { emoji: '👍', messageId: 'MSG9' },
		});
	});

	it('reads a reaction that was taken back, and one to an unknown message', () => {
		const taken = { uuid: 'MSG1', reaction: '', message: { uuid: 'MSG9' } };
		expect(contentOf(taken, 'whatsapp.message.reaction')).toMatchObject({
			kind: 'reaction',
			text: '',
			reaction: { emoji: '', messageId: 'MSG9' },
		});
		expect(
			contentOf(
				{ uuid: 'MSG1', message: { uuid: 'MSG1', text: '❤️' } },
				'whatsapp.group.message.reaction',
			),
		).toMatchObject({ reaction: { emoji: '❤️', messageId: null } });
	});

	it('takes a message that carries empty fields of other kinds, or the reaction it got, for what it is', () => {
		const empty = {
			reaction: '',
			order: {},
			location: null,
			contacts: [],
			button: {},
			media: null,
		};
		readsAs({ text: 'Hello', ...empty }, { kind: 'text', text: 'Hello' });
		readsAs({ text: 'Hello', reaction: { emoji: null } }, { kind: 'text', text: 'Hello' });
		const got = { uuid: 'MSG1', reaction: '👍', message: { text: 'Hello' } };
		expect(contentOf(got)).toMatchObject({ kind: 'text', text: 'Hello' });
		expect(contentOf(got, RECEIVED)).toMatchObject({ kind: 'text', text: 'Hello' });
		const alone = { uuid: 'MSG1', message: { reaction: '👍' } };
		expect(contentOf(alone, RECEIVED)).toMatchObject({ kind: 'reaction', text: '👍' });
		const listed = { message: { text: 'Hello', original: 'a', new: 'b' } };
		expect(contentOf(listed, RECEIVED)).toMatchObject({ kind: 'text', text: 'Hello' });
	});

	it.each([
		['old_text and new_text', { message: { old_text: 'At 9', new_text: 'At 10' } }],
		['whole messages', { old_message: { text: 'At 9' }, message: { text: 'At 10' } }],
		[
			'nested ones',
			{ message: { uuid: 'MSG1', message: { text: 'At 10', previous: { text: 'At 9' } } } },
		],
		['camel case', { message: { text: 'At 10' }, previousText: 'At 9' }],
		['before and after', { message: { edit: { before: 'At 9', after: 'At 10' } } }],
	])('reads an edit told by %s', (_how, payload) => {
		expect(contentOf(payload, 'whatsapp.message.edited')).toMatchObject({
			kind: 'edited',
			text: 'At 10',
			edit: { oldText: 'At 9', newText: 'At 10' },
		});
	});

	it('says null for the old text of an edit that does not tell it', () => {
		expect(contentOf({ message: { text: 'At 10' } }, 'whatsapp.message.edited').edit).toEqual({
			oldText: null,
			newText: 'At 10',
		});
	});

	it('keeps what it does not know', () => {
		const message = { poll: { question: 'When?' } };
		expect(contentOf({ uuid: 'MSG1', message })).toEqual({ kind: 'unknown', text: '', message });
		for (const odd of [null, undefined, [], '', true, {}]) {
			expect(contentOf({ message: odd } as never)).toMatchObject({ kind: 'unknown', text: '' });
		}
	});
});
