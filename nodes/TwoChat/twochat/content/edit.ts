import type { IDataObject } from 'n8n-workflow';

import { isObject, text } from '../values';

/** What an edit changed; null where the payload doesn't tell. */
export interface Edit {
	oldText: string | null;
	newText: string | null;
}

const PART = '(?:_?(?:text|message|body|content|value))?';
const OLD = new RegExp(
	`^(?:old|previous|prev|original|before)${PART}$|^(?:text|body)_?before$`,
	'i',
);
const NEW = new RegExp(`^(?:new|edited|updated|current|after)${PART}$|^(?:text|body)_?after$`, 'i');

/** A text, or the text of the message that stands in its place. */
function wordsOf(value: unknown): string {
	if (!isObject(value)) return text(value);
	return text(value.text) || text(value.body) || text(value.caption) || wordsOf(value.message);
}

function find(places: IDataObject[], key: RegExp): string | null {
	const found = places
		.flatMap((place) => Object.entries(place))
		.filter(([name]) => key.test(name))
		.map(([, value]) => wordsOf(value))
		.find((words) => words !== '');
	return found ?? null;
}

/**
 * The old and the new text of an edited message. 2Chat says that its payload has both (DOCS) and
 * shows none, so every usual name of them is read, in the payload, in its message and in an object of
 * changes. Undefined when it is no edit.
 */
export function editIn(
	payload: IDataObject,
	content: IDataObject,
	event: string,
): Edit | undefined {
	const isEdit = /(^|\.)edited$/.test(event);
	if (!isEdit && event !== '') return undefined;
	const places = [payload, content];
	const inside = places.flatMap((place) =>
		[place.edit, place.edits, place.changes, place.change, place.text].filter(isObject),
	);
	const [oldText, newText] = [OLD, NEW].map((key) => find([...places, ...inside], key));
	if (isEdit) {
		return { oldText, newText: newText ?? (wordsOf(content) || null) };
	}
	return oldText !== null && newText !== null ? { oldText, newText } : undefined;
}
