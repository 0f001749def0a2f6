import { readChatId } from './chatId';
import { kindOfId } from './kindOfId';
import { withoutLabels, withoutMarks } from './phone/around';
import { unseenIn, withAsciiDigits, withoutUnseen, withPlainMarks } from './phone/characters';
import { faultOfDigits, faultOfWriting } from './phone/faults';
import { readLink } from './phone/links';

/** A number in E.164 (`+15550100001`), or why there is none: a clause that begins with "it" or "its". */
export type PhoneNumber = { number: string } | { reason: string };

/** Chats that are not the number of a person. */
const NOT_A_NUMBER: Record<string, string> = {
	hiddenId: 'it is the ID of somebody whose number is hidden',
	group: 'it is the ID of a group',
	broadcast: 'it is the ID of a status or a broadcast list',
	newsletter: 'it is the ID of a channel',
};

/** Countries whose numbers may begin with 0, so that a "(0)" may belong to them: Italy, San Marino, West Africa. */
const KEEP_ZERO = ['39', '378', '225', '226', '227', '229', '241', '242'];

/** `+49 (0)151 …` without its "(0)", which is dialed only inside the country. */
function withoutTrunkZero(text: string): PhoneNumber {
	const found = /\(\s*0\s*\)/.exec(text);
	if (!found) return { number: text };
	const code = /^(?:\+|00)(\d{1,3})$/.exec(
		text.slice(0, found.index).replace(/[\s\-.()]/g, ''),
	)?.[1];
	if (!code) {
		return { reason: 'it has a "(0)" that does not follow a country code written with a +' };
	}
	if (KEEP_ZERO.includes(code)) {
		return {
			reason: `its "(0)" may belong to the number, as zeros do in +${code}; write it without brackets, or leave it out`,
		};
	}
	return { number: text.replace(found[0], ' ') };
}

function readWritten(written: string): PhoneNumber {
	const plain = withoutLabels(withPlainMarks(withAsciiDigits(written)));
	const wrong = faultOfWriting(plain);
	if (wrong) return { reason: wrong };
	const dialed = withoutTrunkZero(plain);
	if ('reason' in dialed) return dialed;
	const number = dialed.number.replace(/[\s\-.()/]/g, '').replace(/^00/, '+');
	const reason = faultOfDigits(number);
	return reason ? { reason } : { number };
}

function read(text: string): PhoneNumber {
	const chat = readChatId(withAsciiDigits(text));
	if (chat) {
		const reason = NOT_A_NUMBER[chat.kind];
		return reason ? { reason } : readWritten(`+${chat.id}`);
	}
	const link = readLink(text);
	if (link) return 'reason' in link ? link : readWritten(link.written);
	const what = kindOfId(text);
	if (what) return { reason: `it is the ID of ${what} in 2Chat` };
	if (/^[^\s@]+@[^\s@.]+\.[^\s@]+$/.test(text)) return { reason: 'it is an email address' };
	return readWritten(text);
}

/**
 * A phone number as people write it: digits of any script, with spaces, dashes, dots, brackets, marks that
 * can't be seen, `00` for the plus sign, "(0)" behind the country code, as a link (`tel:`, `wa.me`, `whatsapp.com/send`),
 * as a chat's ID (`…@c.us`, `…@s.whatsapp.net`) or the key of a conversation. Everything with one meaning is taken;
 * the digits stay what they were: nothing is known of a country's own rules.
 */
export function parsePhoneNumber(text: string): PhoneNumber {
	const seen = withoutMarks(withoutUnseen(text)).replace(/^%2B(?=\d)/i, '+');
	const result: PhoneNumber = seen === '' ? { reason: 'it is empty' } : read(seen);
	if ('number' in result) return result;
	const unseen = unseenIn(text);
	if (unseen.length === 0) return result;
	return {
		reason: `${result.reason}, besides what can't be seen: ${unseen.slice(0, 5).join(', ')}`,
	};
}
