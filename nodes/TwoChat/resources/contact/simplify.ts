import type { IDataObject } from 'n8n-workflow';

import { isObject, text } from '../../twochat/values';

const textOrNull = (value: unknown): string | null => text(value) || null;

const valuesOf = (details: IDataObject[], ...types: string[]): string[] =>
	details.filter(({ type }) => types.includes(text(type))).map(({ value }) => text(value));

/** A contact in a flat, stable form. What else 2Chat keeps of each detail is in the whole answer. */
export function simplifyContact(contact: IDataObject): IDataObject {
	const details = Array.isArray(contact.details) ? contact.details.filter(isObject) : [];
	const firstName = textOrNull(contact.first_name);
	const lastName = textOrNull(contact.last_name);
	return {
		uuid: contact.uuid ?? null,
		name: textOrNull(contact.name) ?? textOrNull([firstName, lastName].filter(Boolean).join(' ')),
		firstName,
		lastName,
		phones: [...new Set(valuesOf(details, 'WAPH', 'PH'))],
		emails: valuesOf(details, 'E'),
		addresses: valuesOf(details, 'A'),
		channelUuid: textOrNull(contact.channel_uuid),
		profilePicUrl: textOrNull(contact.profile_pic_url),
	};
}
