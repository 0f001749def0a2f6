import type { IDataObject } from 'n8n-workflow';

import { chatKindOf } from './chat';
import type { Media } from './content/media';
import { contentOf } from './messageContent';
import { unwrapped } from './unwrap';
import { text } from './values';

export type { Media } from './content/media';
export { personOf } from './person';
export { text } from './values';

/** The words of a message, whatever its kind; empty where it has none. */
export const textOf = (payload: IDataObject, event = ''): string => contentOf(payload, event).text;

/** The file of a message, if it has one. */
export const mediaOf = (payload: IDataObject, event = ''): Media | undefined =>
	contentOf(payload, event).media;

export const isGroup = (payload: IDataObject, event: string): boolean =>
	chatKindOf(payload, event) === 'group';

const isTrue = (value: unknown): boolean =>
	value === true || ['true', '1'].includes(text(value).toLowerCase());

/** True when the account itself sent it: through the API, as an agent, or by one of its flows. */
export function isOwn(payload: IDataObject): boolean {
	const flat = unwrapped(payload);
	const sentBy = text(flat.sent_by).trim().toLowerCase();
	return (
		['api', 'agent'].includes(sentBy) ||
		[flat.is_from_api, flat.is_from_agent, flat.is_from_flow_run].some(isTrue)
	);
}
