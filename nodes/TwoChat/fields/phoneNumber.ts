/**
 * A phone number in international format (`+15550100001`), freed of spaces, dashes, dots and
 * brackets; undefined when `text` is none. Says nothing about a country's own rules.
 */
export function readPhoneNumber(text: string): string | undefined {
	const number = text.replace(/[\s\-.()[\]]/g, '');
	return /^\+\d{6,15}$/.test(number) ? number : undefined;
}
