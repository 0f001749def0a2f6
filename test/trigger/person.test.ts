import { personOf } from '../../nodes/TwoChat/twochat/person';

const JANE = '+15550100001';
const HIDDEN = '69385314111689@lid';
const chat = (id: string) => `WW-WPN00000000-0000-4000-8000-000000000001-${id}`;
const group = chat('120363000000000001@g.us');

describe('the other person of a payload', () => {
	it.each<[string, object, string]>([
		['who wrote', { remote_phone_number: JANE }, JANE],
		['who wrote, as a number', { remote_phone_number: 15550100001 }, JANE],
		['who wrote, without the plus', { remote_phone_number: '15550100001' }, JANE],
		['who wrote, by WhatsApp’s ID', { remote_phone_number: '15550100001@c.us' }, JANE],
		[
			'who wrote from a second device',
			{ remote_phone_number: '15550100001:12@s.whatsapp.net' },
			JANE,
		],
		['who wrote, by the conversation alone', { session_key: chat('15550100001@c.us') }, JANE],
		[
			'who wrote, nested',
			{ message: { remote_phone_number: JANE, message: { text: 'Hi' } } },
			JANE,
		],
		['who hides the number', { remote_phone_number: null, session_key: chat(HIDDEN) }, HIDDEN],
		[
			'who hides the number, told as one',
			{ remote_phone_number: '69385314111689', session_key: chat(HIDDEN) },
			HIDDEN,
		],
		[
			'who hides the number and is known all the same',
			{ remote_phone_number: JANE, session_key: chat(HIDDEN) },
			JANE,
		],
		['a participant', { session_key: group, participant: { phone_number: JANE } }, JANE],
		['a participant, as text', { session_key: group, participant: '15550100001@c.us' }, JANE],
		[
			'a participant who hides the number',
			{ session_key: group, participant: { phone_number: null, id: HIDDEN } },
			HIDDEN,
		],
		[
			'a participant before the one who added them',
			{ participant: { phone_number: JANE }, author: { phone_number: '+15550100009' } },
			JANE,
		],
		['who left', { type: 'leave', group: {}, author: { phone_number: JANE, contact: {} } }, JANE],
		['who reacted', { reaction: '👍', reacted_by: JANE }, JANE],
		['who called over WhatsApp', { caller: { phone_number: JANE } }, JANE],
		['who called', { direction: 'I', from: JANE }, JANE],
		['who was called, and not our user', { direction: 'O', from: 'USR1', to_number: JANE }, JANE],
		['a caller without a number', { direction: 'I', from: 'anonymous' }, 'anonymous'],
	])('is %s', (_who, payload, expected) => {
		expect(personOf(payload as never)).toBe(expected);
	});

	it.each<[string, object]>([
		['a group', { session_key: group, remote_phone_number: '120363000000000001@g.us' }],
		['a newsletter', { session_key: chat('120363000000000099@newsletter') }],
		['a status update that names no one', { session_key: chat('status@broadcast') }],
		['2Chat’s own ID of a participant', { session_key: group, participant: { id: '12345678' } }],
		['nothing at all', {}],
	])('is nobody for %s', (_what, payload) => {
		expect(personOf(payload as never)).toBe('');
	});
});
