import type { IDataObject, IHttpRequestOptions } from 'n8n-workflow';

import type { FieldRouting } from '../operations/routing';
import { prepare } from '../operations/routing';
import { isEmpty } from '../operations/empty';
import { BadInput } from '../transport/errors/badInput';

/** Where in the request a field's value goes. */
type Place = 'body' | 'query';

const partOf = (request: IHttpRequestOptions, place: Place): IDataObject =>
	(place === 'body' ? request.body : request.qs) as IDataObject;

/** Reads `product.name` as n8n writes it: an object in an object. */
const valueAt = (part: IDataObject, property: string): unknown =>
	property
		.split('.')
		.reduce<unknown>((value, key) => (value as IDataObject | undefined)?.[key], part);

/** Sends a field that must not be empty, which n8n itself checks only in the editor. */
export const requiredIn = (place: Place, property: string, displayName: string): FieldRouting => ({
	send: {
		type: place,
		property,
		preSend: [
			prepare((request) => {
				if (isEmpty(valueAt(partOf(request, place), property))) {
					throw new BadInput(`${displayName} is empty. Fill it in`);
				}
			}),
		],
	},
});

/**
 * Puts a field's value into the `{placeholder}` of the operation's URL, encoded, so that no value
 * can leave its place in the path.
 * @param parameter name of the node parameter; a resource locator gives its value
 */
export const inPath = (
	placeholder: string,
	parameter: string,
	displayName: string,
): FieldRouting => ({
	send: {
		preSend: [
			prepare(function (request) {
				const value = this.getNodeParameter(parameter, '', { extractValue: true });
				fillIn(request, placeholder, pathPart(value, displayName));
			}),
		],
	},
});

/**
 * A value as one part of a URL path.
 * @throws BadInput when it is empty or made of dots, which URLs read as a step up
 */
export function pathPart(value: unknown, displayName: string): string {
	const text = String(value ?? '').trim();
	if (text === '') throw new BadInput(`${displayName} is empty. Fill it in`);
	if (/^\.+$/.test(text))
		throw new BadInput(`${displayName} "${text}" is not an ID. Check the value`);
	return encodeURIComponent(text);
}

/** Puts an encoded part into the `{placeholder}` of the request's URL. */
export function fillIn(request: IHttpRequestOptions, placeholder: string, part: string): void {
	request.url = request.url.replace(`{${placeholder}}`, part);
}
