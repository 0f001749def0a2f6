import type { IDataObject } from 'n8n-workflow';

import { firstText, isObject, text } from '../values';

/** A contact card that somebody shared. */
export interface ContactCard {
	name: string | null;
	phoneNumbers: string[];
	/** The card as it came, where it came as one (RFC 6350). */
	vcard: string | null;
}

const KEYS = ['contacts', 'contact', 'contact_cards', 'contact_card', 'vcards', 'vcard', 'media'];
const NUMBER_KEYS = ['phone', 'phone_number', 'number', 'wa_id', 'value'];

const isCard = (value: string): boolean => /^\s*BEGIN:VCARD/i.test(value);

/** Long lines of a card go on in the next line, after a space (RFC 6350, 3.2). */
const linesOf = (vcard: string): string[] => vcard.replace(/\r?\n[ \t]/g, '').split(/\r?\n/);

function fromVcard(vcard: string): ContactCard {
	const values = (property: string): string[] =>
		linesOf(vcard)
			.filter((line) => new RegExp(`^(?:[\\w-]+\\.)?${property}[;:]`, 'i').test(line))
			.map((line) => line.slice(line.indexOf(':') + 1).trim())
			.filter(Boolean);
	const name = values('FN')[0]?.replace(/\\([,;\\])/g, '$1');
	const phoneNumbers = values('TEL').map((number) => number.replace(/^tel:/i, ''));
	return { name: name || null, phoneNumbers, vcard };
}

const listOf = (value: unknown): unknown[] =>
	Array.isArray(value) ? (value as unknown[]) : [value];

function numbersIn(card: IDataObject): string[] {
	const lists = [card.phones, card.phone_numbers, card.phone, card.phone_number].filter(Boolean);
	return lists
		.flatMap(listOf)
		.map((entry) => (isObject(entry) ? firstText(entry, NUMBER_KEYS) : text(entry)))
		.filter(Boolean);
}

function nameIn(card: IDataObject): string {
	const { name } = card;
	if (isObject(name)) return firstText(name, ['formatted_name', 'first_name']);
	const parts = [text(card.first_name), text(card.last_name)].filter(Boolean).join(' ');
	return text(name) || firstText(card, ['formatted_name', 'display_name', 'displayName']) || parts;
}

/**
 * A card, or undefined where the value is none: a payload's `contact` is who wrote, which has a name
 * but no list of numbers.
 */
function cardFrom(value: unknown): ContactCard | undefined {
	if (typeof value === 'string') return isCard(value) ? fromVcard(value) : undefined;
	if (!isObject(value)) return undefined;
	const vcard = firstText(value, ['vcard', 'vCard', 'body', 'text']);
	if (isCard(vcard)) {
		const read = fromVcard(vcard);
		return { ...read, name: read.name ?? (nameIn(value) || null) };
	}
	const phoneNumbers = numbersIn(value);
	return phoneNumbers.length > 0
		? { name: nameIn(value) || null, phoneNumbers, vcard: null }
		: undefined;
}

/**
 * The contact cards in a message's content. No source shows 2Chat's own form, so those of WhatsApp's
 * other APIs are read: a vCard, a list of them, or objects with a name and numbers.
 */
export function contactCardsIn(content: IDataObject): ContactCard[] {
	const values = [...KEYS.map((key) => content[key]), content.text].flatMap(listOf);
	return values.flatMap((value) => cardFrom(value) ?? []);
}
