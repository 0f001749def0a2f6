import type { IDataObject } from 'n8n-workflow';

import { isOwn, text } from './payload';
import { isoTime } from './time';

/** When a message was written, in milliseconds since the epoch; undefined where it does not say. */
export function messageTime({ created_at: at }: IDataObject): number | undefined {
	const time = Date.parse(isoTime(at) ?? '');
	return Number.isNaN(time) ? undefined : time;
}

/** The ID of a message; empty where it has none. */
export const messageIdOf = ({ uuid, id }: IDataObject): string => text(uuid) || text(id);

/** One text for the chat that a message is in. */
export const chatKeyOf = (message: IDataObject): string =>
	text(message.session_key) || text(message.remote_phone_number);

/** Who writes to us, in `sent_by`; what the account itself sends says api, agent or something else. */
const OTHERS = ['', 'user', 'contact', 'customer'];

/**
 * Whether the account's own side sent a message of a list, by any of the signs that 2Chat's lists
 * have been seen to give (DOCS, SKILLS: `sent_by`; WJS: `wa_msg_id` as WhatsApp has it).
 */
export const wasSent = (message: IDataObject): boolean =>
	isOwn(message) ||
	!OTHERS.includes(text(message.sent_by).trim().toLowerCase()) ||
	/^o/i.test(text(message.direction)) ||
	text(message.wa_msg_id).startsWith('true_');

/** A message of a list (docs/2chat-api.md, 9.2) in the shape of a delivery of an event (docs/2chat-api.md, 7.1). */
export function asDelivery(message: IDataObject, event: string): IDataObject {
	const { sent, received, read, ...payload } = message;
	void [sent, received, read];
	return { ...payload, event };
}
