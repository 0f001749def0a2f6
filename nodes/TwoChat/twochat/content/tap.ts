import type { IDataObject } from 'n8n-workflow';

import { firstText, isObject, text } from '../values';

/** A button or a list entry that somebody tapped. */
export interface Tap {
	/** What stands on it. */
	title: string;
	/** What the sender of the question gave it, where it has one. */
	id: string | null;
}

const KEYS = [
	'button',
	'button_reply',
	'list_reply',
	'nfm_reply',
	'quick_reply',
	'template_button_reply',
	'buttons_response',
	'list_response',
	'interactive',
];
const TITLE = [
	'title',
	'text',
	'display_text',
	'selected_display_text',
	'selectedDisplayText',
	'body',
];
const ID = ['id', 'payload', 'selected_id', 'selected_button_id', 'selected_row_id', 'button_id'];

function tapFrom(value: unknown): Tap | undefined {
	if (!isObject(value)) {
		const title = text(value);
		return title ? { title, id: null } : undefined;
	}
	const inside = tapIn(value);
	if (inside) return inside;
	const [title, id] = [firstText(value, TITLE), firstText(value, ID)];
	return title || id ? { title: title || id, id: id || null } : undefined;
}

/**
 * What was tapped, in a message's content: `button.text`, `interactive.button_reply.title`,
 * `interactive.list_reply.title` as Meta's API gives them, and their neighbours.
 */
export const tapIn = (content: IDataObject): Tap | undefined =>
	KEYS.map((key) => tapFrom(content[key])).find((tap) => tap !== undefined);
