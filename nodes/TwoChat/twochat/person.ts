import type { IDataObject } from 'n8n-workflow';

import { chatIdOf } from './chat';
import { readChatId } from './chatId';
import { parsePhoneNumber } from './phoneNumbers';
import { unwrapped } from './unwrap';
import { isObject, text } from './values';

const digitsOf = (value: string): string => value.replace(/\D/g, '');

/**
 * A number in a payload, in E.164, or a hidden ID (`…@lid`). Takes what 2Chat has in the same place:
 * text with or without the plus sign, a number, WhatsApp's ID. What is none of them (`anonymous`)
 * comes as it is; what names a group or a list of readers is nobody.
 */
export function numberIn(value: unknown): string {
	const given = text(value).trim();
	const chat = readChatId(given);
	if (chat?.kind === 'number') return `+${chat.id}`;
	if (chat?.kind === 'hiddenId') return chat.id;
	if (/@(g\.us|broadcast|newsletter)$/i.test(given)) return '';
	if (/^[1-9]\d{6,14}$/.test(given)) return `+${given}`;
	const read = parsePhoneNumber(given);
	return 'number' in read ? read.number : given;
}

/** Whether it is somebody, and not a word in the place of a number. */
const isKnown = (person: string): boolean => /^\+\d+$|@lid$/.test(person);

/** WhatsApp's ID stands where 2Chat's own might: it counts only with its server's name. */
const idIn = (value: unknown): string => (text(value).includes('@') ? numberIn(value) : '');

/** Somebody in a payload: `{ phone_number, contact }`, or an ID alone. */
function somebody(value: unknown): string {
	if (!isObject(value)) return numberIn(value);
	const numbers = [value.phone_number, value.phone, value.number, value.wa_id].map(numberIn);
	const ids = [value.remote_id, value.id, value.jid, value.lid].map(idIn);
	return [...numbers, ...ids].find(Boolean) ?? '';
}

/** The person whom the conversation is with, where that is a person. */
function inKey(payload: IDataObject): string {
	const chat = chatIdOf(payload);
	return /^\d+$/.test(chat) || /@(c\.us|s\.whatsapp\.net|(hosted\.)?lid)$/i.test(chat)
		? numberIn(chat)
		: '';
}

/** Who reacted or rang, where an event names them in a place of its own. */
const actor = (payload: IDataObject): string =>
	['reacted_by', 'caller', 'caller_phone_number', 'caller_id']
		.map((place) => somebody(payload[place]))
		.find(Boolean) ?? '';

/** The other end of a phone call: `from` of an outbound one is who called, our user (docs/2chat-api.md, 7.5). */
const otherEnd = (payload: IDataObject): string =>
	numberIn(/^o/i.test(text(payload.direction)) ? payload.to_number : payload.from);

/**
 * The other person of a payload: who wrote, reacted, joined, called, or was written to. A number in
 * E.164, or a hidden ID (`…@lid`) of who shows none; empty when unknown. In a group the participant,
 * whom 2Chat calls `author` where somebody left (docs/2chat-api.md, 7.7).
 */
export function personOf(payload: IDataObject): string {
	const flat = unwrapped(payload);
	const inGroup = somebody(flat.participant) || somebody(flat.author);
	if (inGroup) return inGroup;
	const remote = numberIn(flat.remote_phone_number);
	const key = inKey(flat);
	// The digits of a hidden ID are nobody's number, or a stranger's.
	if (key.endsWith('@lid') && digitsOf(remote) === digitsOf(key)) return key;
	if (isKnown(remote)) return remote;
	return key || remote || actor(flat) || otherEnd(flat) || numberIn(flat.remote_id);
}
