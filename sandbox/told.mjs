import { deliverOwn } from './deliveries.mjs';

/** What subscribers hear of a message that the sandbox keeps. */

export const isWaba = ({ session_key: session }) => session.startsWith('WA-');

function contactOf(state, phone) {
	const found = state.contacts
		.list()
		.find(({ details }) => details.some(({ value }) => value === phone));
	const { first_name = null, last_name = null, profile_pic_url = null } = found ?? {};
	return { first_name, last_name, profile_pic_url };
}

/** A kept message in the shape of a delivery (docs/2chat-api.md, 7.1, 7.4). */
export function eventOf(event, message, state) {
	const { uuid, remote_phone_number: person, channel_phone_number: own, sent_by: sender } = message;
	const channel = state.wabaNumbers.get(message.channel_uuid);
	return {
		id: uuid,
		uuid,
		event,
		created_at: message.created_at,
		session_key: message.session_key,
		message: message.message,
		remote_phone_number: person,
		channel_phone_number: own,
		sent_by: sender,
		contact: contactOf(state, person ?? message.participant?.phone_number),
		...(message.participant && { participant: message.participant }),
		...(channel && { to_number: sender === 'user' ? own : person, channel }),
	};
}

/** Delivers a message under each event's name. */
export async function tell(box, events, message) {
	const posts = events.map((event) => deliverOwn(box, event, eventOf(event, message, box.state())));
	return (await Promise.all(posts)).flat();
}
