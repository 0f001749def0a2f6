import { Collection } from './collection.mjs';
import { fixedId } from './ids.mjs';
import { JANE } from './people.mjs';
import { SEEDED_AT, isoTime } from './times.mjs';

/** A call record (fields: docs/2chat-api.md, 14.2; an outbound call is `from` a user: 7.5). */
function makeCall(index, number, user) {
	const isInbound = index % 2 === 1;
	const isAnswered = index % 5 !== 0;
	const start = SEEDED_AT + index * 600_000;
	const duration = isAnswered ? 60 : 0;
	return {
		uuid: fixedId('CDR', index),
		account_uuid: fixedId('ACC', 1),
		callid: `call-${index}`,
		direction: isInbound ? 'I' : 'O',
		active: false,
		from: isInbound ? JANE : user.uuid,
		iso_country_code: 'US',
		status: isAnswered ? 'ANSWERED' : isInbound ? 'MISSED' : 'FAILED',
		is_whatsapp_call: false,
		is_sip_trunk_call: false,
		created_at: isoTime(start),
		updated_at: isoTime(start + duration * 1000),
		to_number: isInbound ? number.phone_number : JANE,
		caller_id_uuid: isInbound ? null : fixedId('VCI', 1),
		caller_id_used: isInbound ? null : number.phone_number,
		duration,
		recording_url: isAnswered ? `https://files.example.com/call-${index}.mp3` : null,
		start_time: isoTime(start),
		end_time: isoTime(start + duration * 1000),
		agent_id: user.uuid,
		call_cost: {
			callid: `call-${index}`,
			forwarded: false,
			toll_free: false,
			start_dt: isoTime(start),
			end_dt: isoTime(start + duration * 1000),
			duration,
			call_price: isInbound ? 0 : 0.02,
		},
		agent: {
			uuid: user.uuid,
			first_name: user.first_name,
			last_name: user.last_name,
			full_name: `${user.first_name} ${user.last_name}`,
			profile_pic_url: null,
		},
	};
}

/** 60 calls, every other one inbound: two pages of 50. */
export function seedCalls(virtualNumbers, users) {
	const [number] = virtualNumbers.list();
	const [user] = users.list();
	return Collection.of(Array.from({ length: 60 }, (_, index) => makeCall(index + 1, number, user)));
}

/** A caller ID (fields: docs/2chat-api.md, 14.2). */
const makeCallerId = (index, { phone_number, friendly_name, uuid }, type) => ({
	uuid: fixedId('VCI', index),
	account_uuid: fixedId('ACC', 1),
	channel_uuid: uuid,
	phone_number,
	friendly_name,
	iso_country_code: 'US',
	type,
	verified: true,
	created_at: isoTime(SEEDED_AT),
	updated_at: isoTime(SEEDED_AT),
	expires_at: null,
});

/** One caller ID per virtual number and one per WABA number. */
export const seedCallerIds = (virtualNumbers, wabaNumbers) =>
	Collection.of([
		...virtualNumbers.list().map((number, index) => makeCallerId(index + 1, number, 'VN')),
		...wabaNumbers.list().map((number, index) => makeCallerId(index + 11, number, 'WA')),
	]);
