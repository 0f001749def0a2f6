import { notFound } from '../refusals.mjs';
import { pageOf } from './pages.mjs';

const SIZE = 10;

/** A conversation as the list shows it (fields: docs/2chat-api.md, 9.2), made from its messages. */
function sessionOf(state, messages) {
	const last = messages.at(-1);
	const lastOfUser = messages.findLast(({ sent_by }) => sent_by === 'user');
	const phone = last.remote_phone_number;
	const group = state.groups.get(last.group_uuid);
	const contact = phone && contactOf(state, phone);
	const name = contact && [contact.first_name, contact.last_name].filter(Boolean).join(' ');
	return {
		session_key: last.session_key,
		friendly_name: group?.wa_group_name ?? name ?? null,
		region_name: phone ? 'California' : null,
		iso_country_code: phone ? 'US' : null,
		device: null,
		channel_uuid: last.channel_uuid,
		phone_number: phone,
		timezone: null,
		profile_pic_url: null,
		is_group_chat: group !== undefined,
		last_activity_at: last.created_at,
		last_user_message_sent_at: lastOfUser?.created_at ?? null,
		created_at: messages[0].created_at,
		...(contact && {
			contact: { uuid: contact.uuid, first_name: contact.first_name, last_name: contact.last_name },
		}),
		...(group && { whatsapp_group: { uuid: group.uuid, wa_group_name: group.wa_group_name } }),
	};
}

const contactOf = (state, phone) =>
	state.contacts.list().find(({ details }) => details.some(({ value }) => value === phone));

/** The channel's messages by conversation, the conversation with the newest message first. */
function grouped(state, channelUuid, digits) {
	const bySession = new Map();
	const messages = state.messages.list().filter((message) => message.channel_uuid === channelUuid);
	for (const message of [...messages].sort((one, other) => one.at - other.at)) {
		if (digits && !message.remote_phone_number?.includes(digits)) continue;
		const earlier = bySession.get(message.session_key) ?? [];
		bySession.delete(message.session_key);
		bySession.set(message.session_key, [...earlier, message]);
	}
	return [...bySession.values()].reverse();
}

/** Handler of the conversations. */
export const conversationHandlers = {
	listConversations({ state, params, query }) {
		if (!state.numbers.has(params.channel_uuid)) throw notFound('Channel');
		const page = query.page_number ?? 0;
		const all = grouped(state, params.channel_uuid, query.phone_number);
		return {
			success: true,
			page_number: page,
			total: all.length,
			search_term: query.phone_number ?? null,
			sessions: pageOf(all, { page, size: SIZE }).map((messages) => sessionOf(state, messages)),
		};
	},
};
