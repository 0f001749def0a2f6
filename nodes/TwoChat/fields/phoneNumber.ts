import { parsePhoneNumber } from '../twochat/phoneNumbers';

/** A phone number in E.164 (`+15550100001`), however it is written; undefined when `text` is none. */
export function readPhoneNumber(text: string): string | undefined {
	const read = parsePhoneNumber(text);
	return 'number' in read ? read.number : undefined;
}
