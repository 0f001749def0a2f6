import { textOf, trimmedTextOf } from '../operations/text';
import { BadInput } from '../transport/errors/badInput';
import { phoneNumber } from './phoneNumberIn';

/** What stands between the numbers of a list: commas and semicolons of any script, and line breaks. */
const SEPARATORS = /[,;|\n\r\u2028\u2029，、；،؛]/;

/**
 * The entries of a list in a text field, without the empty ones.
 * @param value text with commas, semicolons or line breaks between the entries, or a list
 * @throws BadInput when an entry is no text
 */
export function entriesOf(value: unknown, displayName: string): string[] {
	const parts = Array.isArray(value)
		? (value as unknown[])
		: textOf(value, displayName).split(SEPARATORS);
	return parts.map((part) => trimmedTextOf(part, displayName)).filter((part) => part !== '');
}

/**
 * Several phone numbers in E.164, each once.
 * @param value text with commas, semicolons or line breaks between the numbers, or a list
 * @throws BadInput when there is none, or one is not a phone number
 */
export function phoneNumbers(value: unknown, displayName: string): string[] {
	const given = entriesOf(value, displayName);
	if (given.length === 0) {
		throw new BadInput(
			`${displayName} is empty. Fill in at least one phone number, for example +15550100001`,
		);
	}
	return [...new Set(given.map((part) => phoneNumber(part, displayName)))];
}
