import type { IDataObject } from 'n8n-workflow';

import { unwrapped } from './unwrap';
import { firstText, isObject, text } from './values';

/** What somebody is called: in their own WhatsApp, or among the account's contacts. */
function nameOf(value: unknown): string {
	if (!isObject(value)) return '';
	const whole = firstText(value, [
		'pushname',
		'push_name',
		'friendly_name',
		'name',
		'display_name',
	]);
	if (whole) return whole;
	const parts = [text(value.first_name), text(value.last_name)].filter(Boolean).join(' ');
	return parts || nameOf(value.contact);
}

/** The name of who wrote: the participant's of a group (or `author`, docs/2chat-api.md, 7.7), else the contact's. */
export function senderNameOf(payload: IDataObject): string {
	const flat = unwrapped(payload);
	return nameOf(flat.participant) || nameOf(flat.author) || nameOf(flat.contact);
}
