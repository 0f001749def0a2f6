import type { IDataObject } from 'n8n-workflow';

import { chatKindOf, groupIdOf } from './chat';
import type { MessageContent } from './messageContent';
import { contentOf } from './messageContent';
import { isOwn } from './payload';
import { numberIn, personOf } from './person';
import { senderNameOf } from './senderName';
import { isoTime } from './time';
import { unwrapped } from './unwrap';
import { part, text } from './values';

const orNull = (value: string): string | null => value || null;

/** The channel's own number. Old samples lack it on the payload (PD), WABA has it in `channel` too. */
export function channelNumber(payload: IDataObject): string {
	const flat = unwrapped(payload);
	return numberIn(flat.channel_phone_number) || numberIn(part(flat, 'channel').phone_number);
}

function quotedText(payload: IDataObject): string {
	const quoted = part(part(unwrapped(payload), 'message'), 'quoted_msg');
	return contentOf({ message: quoted }).text;
}

const isSent = (payload: IDataObject, event: string): boolean =>
	event.endsWith('.sent') || isOwn(payload);

/**
 * What the field To of an answer takes: the group that a message came from, else the person's number or
 * hidden ID. Never a member of the group in its place; null where there is nobody to answer.
 */
function replyTo(payload: IDataObject, event: string): string | null {
	const chat = chatKindOf(payload, event);
	if (chat === 'group') return orNull(groupIdOf(payload));
	return chat === 'newsletter' ? null : orNull(personOf(payload));
}

const saysNothing = ({ kind, text: words, message }: MessageContent): boolean =>
	['edited', 'unknown'].includes(kind) && words === '' && Object.keys(message).length === 0;

/** What only some kinds of messages hold. */
function particulars(content: MessageContent): IDataObject {
	const { kind, location, contacts, order, reaction, tap, edit, message } = content;
	const isUnknown = kind === 'unknown' && Object.keys(message).length > 0;
	return {
		...(location && { location: { ...location } }),
		...(contacts && { contacts: contacts.map((card) => ({ ...card })) }),
		...(order && { order }),
		...(reaction && { reaction: { ...reaction } }),
		...(tap && { tap: { ...tap } }),
		...(edit && { oldText: edit.oldText, newText: edit.newText }),
		...(isUnknown && { message }),
	};
}

/**
 * A message event in one flat form, the same for all of them: every field is there, null where
 * unknown. What only some messages have (a location, an order …) follows where it is.
 */
export function simplifyMessage(payload: IDataObject, event: string): IDataObject {
	const flat = unwrapped(payload);
	const content = contentOf(payload, event);
	const { media } = content;
	const person = personOf(payload);
	const channel = channelNumber(payload);
	const sent = isSent(payload, event);
	const chat = chatKindOf(payload, event);
	const sentTo = chat === 'group' ? groupIdOf(payload) : numberIn(flat.to_number) || person;
	return {
		messageId: orNull(text(flat.uuid) || text(flat.id)),
		direction: sent ? 'out' : 'in',
		from: orNull(sent ? channel : person),
		to: orNull(sent ? sentTo : channel),
		replyTo: replyTo(payload, event),
		senderName: sent ? null : orNull(senderNameOf(payload)),
		isGroup: chat === 'group',
		conversationKey: orNull(text(flat.session_key)),
		type: saysNothing(content) ? null : content.kind,
		text: orNull(content.text),
		quotedText: orNull(quotedText(payload)),
		mediaType: orNull(media?.type ?? ''),
		mediaUrl: orNull(media?.url ?? ''),
		mediaMimeType: orNull(media?.mimeType ?? ''),
		...particulars(content),
		sentBy: orNull(text(flat.sent_by)),
		sentAt: isoTime(flat.created_at ?? flat.timestamp),
	};
}
