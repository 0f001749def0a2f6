import type { IDataObject } from 'n8n-workflow';

import type { FieldRouting } from '../../operations/routing';
import { prepare } from '../../operations/routing';
import { BadInput } from '../../transport/errors/badInput';

/**
 * A latitude or longitude as the text that 2Chat takes (DOCS WhatsApp/Web/send-message).
 * @param most degrees that it can have in either direction
 * @throws BadInput when it is empty, not a number, or beyond `most`
 */
export function coordinate(value: unknown, displayName: string, most: number): string {
	const text = String(value ?? '').trim();
	if (text === '') throw new BadInput(`${displayName} is empty. Fill it in`);
	if (!/^[+-]?\d+(\.\d+)?$/.test(text) || Math.abs(Number(text)) > most) {
		throw new BadInput(
			`${displayName} "${text.slice(0, 40)}" is not a position. Use degrees between -${most} and ${most} with a decimal point, for example 37.7749`,
		);
	}
	return text;
}

/** Sends a coordinate within the `pin`. */
export const coordinateInPin = (
	property: string,
	displayName: string,
	most: number,
): FieldRouting => ({
	send: {
		type: 'body',
		property: `pin.${property}`,
		preSend: [
			prepare((request) => {
				const pin = (request.body as { pin: IDataObject }).pin;
				pin[property] = coordinate(pin[property], displayName, most);
			}),
		],
	},
});
