import type { IDataObject } from 'n8n-workflow';

import type { Answer } from '../operations/answer';
import { flatItem } from '../operations/answer';

/**
 * The answer of a send, its ID under the name that messages have everywhere else. It comes as `message_uuid`
 * (DOCS, SKILLS), for an SMS also as `message_id` (DOCS; docs/2chat-api.md, row 16.17).
 */
export function sentMessage(): Answer {
	const { read, ...answer } = flatItem();
	return { ...answer, read: (body) => read(body).map(nameTheId) };
}

function nameTheId(sent: IDataObject): IDataObject {
	const { message_uuid: uuid, message_id: id, ...rest } = sent;
	const messageId = uuid ?? id;
	return messageId === undefined ? sent : { messageId, ...rest };
}
