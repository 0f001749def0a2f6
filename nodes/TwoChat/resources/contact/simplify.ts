import type { IDataObject } from 'n8n-workflow';

import { isoTime } from '../../twochat/time';

const textOrNull = (value: unknown): string | null =>
	value === undefined || value === null || value === '' ? null : String(value);

/** 2Chat gives times as epoch seconds on create and as ISO on list, and 0, null or nothing for "never" (docs/2chat-api.md, row 16.6). */
function simplifyDetail(detail: IDataObject): IDataObject {
	return {
		id: detail.id ?? null,
		type: detail.type ?? null,
		value: detail.value ?? null,
		createdAt: isoTime(detail.created_at ?? detail.created_at_timestamp),
		updatedAt: isoTime(detail.updated_at),
	};
}

const valuesOf = (details: IDataObject[], ...types: string[]): string[] =>
	details.filter(({ type }) => types.includes(String(type))).map(({ value }) => String(value));

/** A contact in a flat, stable form: names, emails and phones at hand, times in ISO 8601. */
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
		channelUuid: textOrNull(contact.channel_uuid),
		profilePicUrl: textOrNull(contact.profile_pic_url),
		details: details.map(simplifyDetail),
	};
}
