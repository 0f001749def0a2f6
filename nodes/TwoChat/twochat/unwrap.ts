import type { IDataObject } from 'n8n-workflow';

import { isObject, part, text } from './values';

/** What belongs to a message as a whole and stands beside its `message` in a flat payload. */
const HEADER = [
	'id',
	'uuid',
	'created_at',
	'timestamp',
	'session_key',
	'remote_phone_number',
	'channel_phone_number',
	'to_number',
	'sent_by',
	'is_from_api',
	'is_from_agent',
	'is_from_flow_run',
	'contact',
	'participant',
	'author',
	'channel',
];

/** What only a whole message has: where one of them is there, it was nested. */
const MARKS = HEADER.filter(
	(key) => !['contact', 'participant', 'author', 'channel'].includes(key),
);

const isWhole = (message: IDataObject): boolean =>
	isObject(message.message) || MARKS.some((key) => text(message[key]));

/**
 * A payload in the flat form, whatever form it came in: flat, with the whole message nested under
 * `message` (`message.uuid`, `message.message.text`; AURA, docs/2chat-api.md, 7.3), or with a bare text
 * there. What the payload itself says wins over what is nested.
 */
export function unwrapped(payload: IDataObject): IDataObject {
	const { message } = payload;
	if (!isObject(message)) {
		const bare = text(message);
		return bare ? { ...payload, message: { text: bare } } : payload;
	}
	if (!isWhole(message)) return payload;
	const { message: nested, ...beside } = message;
	const lifted = HEADER.filter((key) => payload[key] == null && beside[key] != null);
	const flat: IDataObject = {
		...payload,
		...Object.fromEntries(lifted.map((key) => [key, beside[key]])),
		message: { ...beside, ...(isObject(nested) ? nested : text(nested) && { text: nested }) },
	};
	return isObject(part(flat, 'message').message) ? unwrapped(flat) : flat;
}
