import { phoneNumber } from '../../nodes/TwoChat/fields/phoneNumberIn';
import { phoneNumbers } from '../../nodes/TwoChat/fields/phoneNumbers';
import { publicUrl } from '../../nodes/TwoChat/fields/publicUrl';
import { readRecipient } from '../../nodes/TwoChat/fields/recipient';

const JANE = '+15550100001';
const JOHN = '+15550100002';

describe('a list of phone numbers', () => {
	it.each([
		['commas', `${JANE}, ${JOHN}`],
		['semicolons and line breaks', `${JANE};\r\n${JOHN};`],
		['commas of other scripts', `${JANE}、${JOHN}，${JANE}؛`],
		['a list', [JANE, 'tel:+1-555-010-0002']],
		['the same number twice, written in two ways', `${JANE}, ${JOHN}, +1 (555) 010-0001`],
	])('may have %s', (_, value) => {
		expect(phoneNumbers(value, 'Participants')).toEqual([JANE, JOHN]);
	});
});

describe('a refusal names the field, the text and what is wrong with it', () => {
	it.each([
		[
			() => phoneNumber('+1555\u200b', 'To'),
			/^To "\+1555\u200b" is not a phone number: it is too short: 4 digits.*U\+200B\. Use the international format, for example \+15550100001$/,
		],
		[() => phoneNumbers(`${JANE}, 555 0100`, 'Participants'), /^Participants "555 0100".*no \+/],
		[() => phoneNumber('  ', 'To'), /^To is empty\. Fill it in$/],
		[() => phoneNumber({}, 'To'), /^To is an object or a list, not text/],
		[() => phoneNumber(15550100001, 'To'), /^To "15550100001".*no country code/],
		[
			() => publicUrl('photo.jpg', 'Media URL'),
			/^Media URL "photo\.jpg" is not a web address: it /,
		],
		[() => readRecipient('jane@example.com'), /^To "jane@example\.com".*email address/],
	])('%#', (read, message) => {
		expect(read).toThrow(message);
	});
});

it('an address with a space is sent encoded', () => {
	expect(publicUrl('https://example.com/my photo.jpg', 'Media URL')).toBe(
		'https://example.com/my%20photo.jpg',
	);
});
