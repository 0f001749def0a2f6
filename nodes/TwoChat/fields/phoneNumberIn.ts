import type { IDataObject, IHttpRequestOptions } from 'n8n-workflow';

import type { FieldRouting } from '../operations/routing';
import { prepare } from '../operations/routing';
import { BadInput } from '../transport/errors/badInput';
import { parsePhoneNumber } from '../twochat/phoneNumbers';
import { fillIn, pathPart } from './send';

/**
 * A value as a phone number in E.164.
 * @throws BadInput when it is none, saying what is wrong with this one
 */
export function phoneNumber(value: unknown, displayName: string): string {
	const text = String(value ?? '').trim();
	if (text === '') throw new BadInput(`${displayName} is empty. Fill it in`);
	const read = parsePhoneNumber(text);
	if ('number' in read) return read.number;
	throw new BadInput(
		`${displayName} "${text.slice(0, 60)}" is not a phone number: ${read.reason}. Use the international format, for example +15550100001`,
	);
}

/** Sends a field that must be a phone number, in E.164. */
export const phoneNumberIn = (
	place: 'body' | 'query',
	property: string,
	displayName: string,
): FieldRouting => ({
	send: {
		type: place,
		property,
		preSend: [
			prepare((request: IHttpRequestOptions) => {
				const part = (place === 'body' ? request.body : request.qs) as IDataObject;
				part[property] = phoneNumber(part[property], displayName);
			}),
		],
	},
});

/** Puts a field that must be a phone number into the `{placeholder}` of the operation's URL. */
export const phoneNumberInPath = (
	placeholder: string,
	parameter: string,
	displayName: string,
): FieldRouting => ({
	send: {
		preSend: [
			prepare(function (request) {
				const value = this.getNodeParameter(parameter, '', { extractValue: true });
				const number = pathPart(phoneNumber(value, displayName), displayName);
				fillIn(request, placeholder, number);
			}),
		],
	},
});
