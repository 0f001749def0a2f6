import type { IDataObject } from 'n8n-workflow';

const textOrNull = (value: unknown): string | null =>
	value === undefined || value === null || value === '' ? null : String(value);

const valuesOf = (details: IDataObject[], ...types: string[]): string[] =>
	details.filter(({ type }) => types.includes(String(type))).map(({ value }) => String(value));

/** A contact in a flat, stable form. What else 2Chat keeps of each detail is in the whole answer. */
export function simplifyContact(contact: IDataObject): IDataObject {
	const details = Array.isArray(contact.details) ? (contact.details as IDataObject[]) : [];
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
