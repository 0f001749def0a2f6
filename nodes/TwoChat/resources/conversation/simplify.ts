import type { IDataObject } from 'n8n-workflow';

import { isoTime } from '../../twochat/time';

const nameOf = (part: unknown): unknown => {
	const { name, friendly_name: friendly, wa_group_name: group } = (part ?? {}) as IDataObject;
	return friendly || name || group;
};

/** A conversation (`session`, DOCS list-conversations) in few fields: its key, with whom, and when somebody wrote. */
export const simplifyConversation = (session: IDataObject): IDataObject => ({
	conversationKey: session.session_key ?? null,
	name: session.friendly_name || nameOf(session.contact) || nameOf(session.whatsapp_group) || null,
	phoneNumber: session.phone_number ?? null,
	isGroup: session.is_group_chat ?? null,
	groupUuid: ((session.whatsapp_group ?? {}) as IDataObject).uuid ?? null,
	channelUuid: session.channel_uuid ?? null,
	lastActivityAt: isoTime(session.last_activity_at),
	lastUserMessageAt: isoTime(session.last_user_message_sent_at),
	createdAt: isoTime(session.created_at),
});
