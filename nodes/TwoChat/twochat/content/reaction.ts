import type { IDataObject } from 'n8n-workflow';

import { firstText, isObject, part, text } from '../values';

/** Somebody's emoji on a message. */
export interface Reaction {
	/** Empty when the reaction was taken back. */
	emoji: string;
	/** UUID of the message reacted to. */
	messageId: string | null;
}

const EMOJI = ['emoji', 'text', 'reaction', 'value', 'content'];
const TARGET = [
	'reacted_message_uuid',
	'reacted_to_message_uuid',
	'reacted_to',
	'target_message_uuid',
	'message_uuid',
	'message_id',
];

/** The message reacted to, where `message` is that one and not the reaction. */
function reactedTo(payload: IDataObject): string {
	const message = part(payload, 'message');
	const id = text(message.uuid) || text(message.id);
	return id !== text(payload.uuid) && id !== text(payload.id) ? id : '';
}

/**
 * The reaction of a payload. 2Chat's form is not documented: a `reaction` beside the message reacted
 * to or inside `message` is read (docs/2chat-api.md, 7.8), and where only the event tells, its text is the emoji.
 */
export function reactionIn(
	payload: IDataObject,
	content: IDataObject,
	event: string,
): Reaction | undefined {
	const given = payload.reaction || content.reaction;
	const detail = isObject(given) ? given : {};
	const emoji = firstText(detail, EMOJI) || text(given);
	if (!/(^|\.)reaction$/.test(event)) {
		// A message may carry an empty reaction, or the ones that it got.
		const isOther = text(content.text) !== '' || isObject(content.media);
		if (emoji === '' || isOther) return undefined;
	}
	const isInText = (payload.reaction ?? content.reaction ?? null) === null;
	const target =
		firstText(detail, TARGET) ||
		firstText(payload, TARGET) ||
		firstText(content, TARGET) ||
		text(part(detail, 'key').id) ||
		text(part(detail, 'message').uuid) ||
		text(part(content, 'quoted_msg').uuid) ||
		reactedTo(payload);
	return { emoji: isInText ? text(content.text) : emoji, messageId: target || null };
}
