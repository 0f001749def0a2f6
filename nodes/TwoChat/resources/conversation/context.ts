import type { IDataObject } from 'n8n-workflow';

import { simplifyMessage } from '../../twochat/message';
import { isoTime } from '../../twochat/time';

/** One message as a language model needs it; what is unknown is left out, to save its context. */
function contextEntry(message: IDataObject): IDataObject {
	const { direction, isGroup, from, senderName, text, sentAt, mediaType, mediaUrl } =
		simplifyMessage(message, '');
	const isUser = direction === 'in';
	const name = isGroup && isUser ? (senderName ?? from) : null;
	const media = (mediaUrl ?? mediaType) ? { type: mediaType, url: mediaUrl } : null;
	const entry = { role: isUser ? 'user' : 'assistant', name, text, time: sentAt, media };
	return Object.fromEntries(Object.entries(entry).filter(([, value]) => value !== null));
}

const timeOf = ({ created_at: at }: IDataObject): number => {
	const time = Date.parse(isoTime(at) ?? '');
	return Number.isNaN(time) ? 0 : time;
};

/**
 * Messages as a conversation to read from top to bottom. 2Chat lists the newest first (DOCS
 * get-messages) and does not say so for groups, so the times decide, and its order where they agree.
 * What was typed on the number's own phone has no documented mark: only the API's and the agents'
 * messages are surely the assistant's (docs/2chat-api.md, 7.1).
 */
export const contextOf = (messages: IDataObject[]): IDataObject => ({
	messages: [...messages]
		.reverse()
		.sort((one, other) => timeOf(one) - timeOf(other))
		.map(contextEntry),
	count: messages.length,
});
