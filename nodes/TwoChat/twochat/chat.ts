import type { IDataObject } from 'n8n-workflow';

import { chatOfKey } from './chatId';
import { unwrapped } from './unwrap';
import { isObject, part, text } from './values';

/** What a message was written in. Nobody writes to us in the last three: they go out to many. */
export type ChatKind = 'direct' | 'group' | 'status' | 'newsletter' | 'broadcast';

/** By the ending of WhatsApp's own IDs, the most certain first. */
const ENDINGS: Array<[RegExp, ChatKind]> = [
	[/status@broadcast$/i, 'status'],
	[/@newsletter$/i, 'newsletter'],
	[/@broadcast$/i, 'broadcast'],
	[/@g\.us$/i, 'group'],
];

/** Where a payload may name the chat. */
const PLACES = ['session_key', 'remote_phone_number', 'chat_id', 'to_number', 'from', 'to'];

/**
 * The chat of a payload, by WhatsApp's ID in its conversation key (`WW-WPN…-120363…@g.us`), by a
 * participant, or by an event of groups' own (DOCS groups).
 */
export function chatKindOf(payload: IDataObject, event: string): ChatKind {
	const flat = unwrapped(payload);
	const ids = PLACES.map((place) => text(flat[place]).trim());
	const [, byId] = ENDINGS.find(([ending]) => ids.some((id) => ending.test(id))) ?? [];
	if (byId) return byId;
	const isGroup =
		event.includes('.group.') ||
		isObject(flat.participant) ||
		isObject(flat.group) ||
		isObject(flat.whatsapp_group) ||
		flat.is_group_chat === true;
	return isGroup ? 'group' : 'direct';
}

/** WhatsApp's ID of the chat, from the conversation's key; empty where there is none. */
export const chatIdOf = (payload: IDataObject): string =>
	chatOfKey(text(unwrapped(payload).session_key).trim()) ?? '';

/**
 * What the field To takes to reach the group of a payload: 2Chat's ID (`WAG…`), else WhatsApp's
 * (`…@g.us`). Empty where the payload has neither.
 */
export function groupIdOf(payload: IDataObject): string {
	const flat = unwrapped(payload);
	const known = [part(flat, 'group'), part(flat, 'whatsapp_group'), flat]
		.flatMap((place) => [place.uuid, place.group_uuid, place.to_group_uuid])
		.map(text)
		.find((id) => /^WA?G/i.test(id));
	if (known) return known;
	const ids = [
		chatIdOf(flat),
		text(part(flat, 'group').wa_group_id),
		...PLACES.map((place) => text(flat[place]).trim()),
	];
	return ids.find((id) => /^[\d-]+@g\.us$/i.test(id)) ?? '';
}
