import { readChatId } from './chatId';
import { withoutUnseen } from './phone/characters';
import { parsePhoneNumber } from './phoneNumbers';

/**
 * Countries where one mobile has two numbers, with and without a digit: people write one, WhatsApp knows the
 * other (docs/2chat-api.md, 1.1). Each is a beginning, the digit that may be there, and the rest.
 */
const TWO_WAYS: Array<{ form: RegExp; digit: string }> = [
	// Mexico: +52 and +521. No area begins with 1.
	{ form: /^(\+52)(1?)([2-9]\d{9})$/, digit: '1' },
	// Argentina: +54 and +549; areas are 11, 2xx… and 3xx…, and no mobile shares its number with a landline.
	{ form: /^(\+54)(9?)((?:11|[23]\d)\d{8})$/, digit: '9' },
	// Brazil: the ninth digit, for mobiles, which began with 6 to 9 before it. Landlines begin with 2 to 5.
	{ form: /^(\+55[1-9][1-9])(9?)([6-9]\d{7})$/, digit: '9' },
];

/** +54 11 15-5555-5555: Argentina's mobiles as they are dialed at home, the 15 in place of the 9. */
const DIALED_AT_HOME = /^\+549?(11|[23]\d{2,3})15(\d{6,8})$/;

function asDialedFromAbroad(number: string): string {
	const [, area, rest] = DIALED_AT_HOME.exec(number) ?? [];
	return area && area.length + rest.length === 10 ? `+549${area}${rest}` : number;
}

/** Both numbers of one mobile, the longer first; the number alone where there is one. */
function waysToWrite(number: string): string[] {
	const abroad = asDialedFromAbroad(number);
	for (const { form, digit } of TWO_WAYS) {
		const [, start, , rest] = form.exec(abroad) ?? [];
		if (start) return [`${start}${digit}${rest}`, `${start}${rest}`];
	}
	return [abroad];
}

function numberOf(text: string): string | undefined {
	// Payloads and WhatsApp's own IDs have international numbers without the plus sign.
	const whole = /^\s*[1-9]\d{6,14}\s*$/.test(text) ? `+${text.trim()}` : text;
	const read = parsePhoneNumber(whole);
	return 'number' in read ? read.number : undefined;
}

/**
 * The other numbers under which WhatsApp may know the person behind `number`, in E.164; empty where there is
 * none. For looking somebody up: what is sent stays as the user wrote it.
 */
export function otherWaysToWrite(number: string): string[] {
	const own = numberOf(number);
	return own ? waysToWrite(own).filter((way) => way !== own) : [];
}

/**
 * A key that is the same for all ways to name one person or group (a number in any writing, `…@c.us`, `…@lid`,
 * `…@g.us`, the key of a conversation) and differs for any two. For comparing only: never send it. Empty for nobody.
 */
export function personKey(text: string): string {
	const number = numberOf(text);
	if (number) return waysToWrite(number)[0];
	const seen = withoutUnseen(text).trim();
	return readChatId(seen)?.id ?? seen;
}

/** True when both name one person; two empty texts name nobody. */
export function samePerson(a: string, b: string): boolean {
	const key = personKey(a);
	return key !== '' && key === personKey(b);
}
