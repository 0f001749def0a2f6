import type { IDataObject } from 'n8n-workflow';

import { isoTime } from './time';
import {
	contactOf,
	isGroup,
	isOwn,
	mediaOf,
	messageOf,
	participantOf,
	personOf,
	text,
} from './payload';

const orNull = (value: string): string | null => value || null;

function contactName(contact: IDataObject): string {
	const whole = text(contact.friendly_name) || text(contact.name);
	return whole || [text(contact.first_name), text(contact.last_name)].filter(Boolean).join(' ');
}

/** The channel's own number. Old samples lack it on the payload (PD), WABA has it in `channel` too. */
export function channelNumber({ channel_phone_number: number, channel }: IDataObject): string {
	return text(number) || text((channel as IDataObject | undefined)?.phone_number);
}

function quotedText(message: IDataObject): string {
	const quoted = message.quoted_msg as IDataObject | undefined;
	return text((quoted?.message as IDataObject | undefined)?.text);
}

const isSent = (payload: IDataObject, event: string): boolean =>
	event.endsWith('.sent') || isOwn(payload);

/** A message event in one flat form, the same for all of them: every field is there, null where unknown. */
export function simplifyMessage(payload: IDataObject, event: string): IDataObject {
	const message = messageOf(payload);
	const media = mediaOf(payload);
	const person = personOf(payload);
	const channel = channelNumber(payload);
	const sent = isSent(payload, event);
	const participant = participantOf(payload);
	const name = text(participant.pushname) || contactName(contactOf(payload));
	return {
		messageId: orNull(text(payload.uuid) || text(payload.id)),
		direction: sent ? 'out' : 'in',
		from: orNull(sent ? channel : person),
		to: orNull(sent ? text(payload.to_number) || person : channel),
		senderName: sent ? null : orNull(name),
		isGroup: isGroup(payload, event),
		conversationKey: orNull(text(payload.session_key)),
		text: orNull(text(message.text)),
		quotedText: orNull(quotedText(message)),
		mediaType: orNull(media?.type ?? ''),
		mediaUrl: orNull(media?.url ?? ''),
		mediaMimeType: orNull(media?.mimeType ?? ''),
		...(message.order !== undefined && { order: message.order }),
		sentBy: orNull(text(payload.sent_by)),
		sentAt: isoTime(payload.created_at),
	};
}
