import type { IDataObject, IHttpRequestOptions } from 'n8n-workflow';

import { trimmedTextOf } from '../../operations/text';
import { BadInput } from '../../transport/errors/badInput';
import { whyTooLong } from '../../twochat/textLimit';

/** What WhatsApp takes at most (N8N 0.4.4, WABA sendInteractive): counts, and lengths in characters. */
const MOST = { buttons: 3, rows: 10, button: 20, row: 24, description: 72 };

/** Where the parts of an interactive message are in the request (N8N 0.4.4). */
export const interactiveIn = (request: IHttpRequestOptions): IDataObject =>
	((request.body as IDataObject).payload as IDataObject).interactive as IDataObject;

/** A text of at most so many characters. Throws BadInput. */
function shortText(value: unknown, label: string, most: number): string {
	const text = trimmedTextOf(value, label);
	const why = whyTooLong(text, most);
	if (why) throw new BadInput(`${label} "${text}" ${why}. Shorten it`);
	return text;
}

/** What is tapped: its words, and the ID that comes back with the tap. Throws BadInput. */
function tappable({ label, id }: IDataObject, what: string, most: number) {
	const title = shortText(label, `Label of a ${what}`, most);
	if (title === '') throw new BadInput(`A ${what} has no label. Fill it in or remove the ${what}`);
	return { id: trimmedTextOf(id, `ID of a ${what}`) || title, title };
}

function refuseCount(count: number, most: number, what: string): void {
	if (count === 0) throw new BadInput(`There is no ${what}. Add at least one`);
	if (count <= most) return;
	throw new BadInput(`There are ${count} ${what}s, and WhatsApp takes at most ${most}`);
}

/** IDs that come back with a tap must tell what was tapped. Throws BadInput. */
function refuseTwins(all: Array<{ id: string }>, what: string): void {
	const twin = all.find(({ id }, index) => all.findIndex((one) => one.id === id) < index);
	if (twin === undefined) return;
	throw new BadInput(`Two ${what}s have the ID "${twin.id}". Give each a label or ID of its own`);
}

/**
 * The reply buttons of a message.
 * @param rows of the form: `{ label, id }`; without an ID the label is the ID
 * @throws BadInput for none, too many, or one that can't be told or shown
 */
export function readButtons(rows: IDataObject[]): IDataObject[] {
	refuseCount(rows.length, MOST.buttons, 'button');
	const buttons = rows.map((row) => tappable(row, 'button', MOST.button));
	refuseTwins(buttons, 'button');
	return buttons.map((reply) => ({ type: 'reply', reply }));
}

/**
 * The list to choose from, in sections as their names come.
 * @param rows of the form: `{ label, description, section, id }`
 * @throws BadInput for none, too many, one that can't be told or shown, or one outside the sections that others have
 */
export function readSections(rows: IDataObject[]): IDataObject[] {
	refuseCount(rows.length, MOST.rows, 'row');
	const sections = new Map<string, Array<{ id: string; title: string; description?: string }>>();
	for (const row of rows) {
		const description = shortText(row.description, 'Description of a row', MOST.description);
		const section = trimmedTextOf(row.section, 'Section');
		const entry = { ...tappable(row, 'row', MOST.row), ...(description && { description }) };
		sections.set(section, [...(sections.get(section) ?? []), entry]);
	}
	refuseTwins([...sections.values()].flat(), 'row');
	if (sections.size > 1 && sections.has('')) {
		const [{ title }] = sections.get('') ?? [];
		throw new BadInput(
			`The row "${title}" has no section, and others have one. Name its Section, or leave all empty`,
		);
	}
	return [...sections].map(([title, entries]) => ({ ...(title && { title }), rows: entries }));
}
