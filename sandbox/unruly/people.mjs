/**
 * The other number of a person: WhatsApp knows Mexicans by 521, Argentinians by 549 and many Brazilians without the
 * ninth digit, where people write 52, 54 and nine digits (docs/2chat-api.md, 1.1).
 *
 * @param {string} phone E.164
 * @returns {string} itself where a country gives nobody two numbers
 */
export function otherNumber(phone) {
	for (const [pattern, replacement] of OTHERS) {
		if (pattern.test(phone)) return phone.replace(pattern, replacement);
	}
	return phone;
}

/** @type {[RegExp, string][]} */
const OTHERS = [
	[/^\+521(\d{10})$/, '+52$1'],
	[/^\+52(\d{10})$/, '+521$1'],
	[/^\+549(\d{10})$/, '+54$1'],
	[/^\+54(\d{10})$/, '+549$1'],
	[/^\+55(\d{2})9(\d{8})$/, '+55$1$2'],
	[/^\+55(\d{2})([6-9]\d{7})$/, '+55$19$2'],
];

/** The id that WhatsApp gives somebody who hides the number: another one than the digits (docs/2chat-api.md, 1.1). */
export const hiddenId = (phone) =>
	`69385${phone.replace(/\D/g, '').slice(-10).padStart(10, '0')}@lid`;
