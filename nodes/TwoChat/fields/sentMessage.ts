import type { IDataObject } from 'n8n-workflow';

import type { Answer } from '../operations/answer';
import { flatItem } from '../operations/answer';
import { isObject } from '../twochat/values';

/**
 * The answer of a send, its ID under the name that messages have everywhere else. It comes as `message_uuid`
 * (DOCS, SKILLS), for an SMS also as `message_id` (DOCS; docs/2chat-api.md, row 16.17).
 */
export function sentMessage(): Answer {
	const { read, ...answer } = flatItem();
	return { ...answer, read: (body) => read(body).map(nameTheId) };
}

const hasMessageId = ({ message_uuid: uuid, message_id: id }: IDataObject): boolean =>
	(uuid ?? id) !== undefined;

/** The answer itself, or with what its `data` holds, as the answers of other calls have it. */
function unwrapped(answer: IDataObject): IDataObject {
	const { data, ...rest } = answer;
	const isWrapped = !hasMessageId(answer) && isObject(data) && hasMessageId(data);
	return isWrapped ? { ...rest, ...data } : answer;
}

function nameTheId(answer: IDataObject): IDataObject {
	const { message_uuid: uuid, message_id: id, ...rest } = unwrapped(answer);
	const messageId = uuid ?? id;
	return messageId === undefined ? answer : { messageId, ...rest };
}
