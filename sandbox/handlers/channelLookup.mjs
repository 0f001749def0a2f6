import { notFound, refuse } from '../refusals.mjs';

const byPhone = (collection, phone) =>
	collection.list().find((item) => item.phone_number === phone);

/** The WhatsApp number that an operation works from; 404 when it is not the account's. */
export function whatsappNumber(state, phone) {
	const number = byPhone(state.numbers, phone);
	if (!number) throw notFound(`WhatsApp number ${phone}`);
	return number;
}

/** As whatsappNumber, but it must be connected. */
export const connectedNumber = (state, phone) => connected(whatsappNumber(state, phone));

/** The WABA number that an operation works from; 404 when it is not the account's. */
export function wabaNumber(state, phone) {
	const number = byPhone(state.wabaNumbers, phone);
	if (!number) throw notFound(`WABA number ${phone}`);
	return number;
}

/** As wabaNumber, but it must be connected. */
export const connectedWabaNumber = (state, phone) => connected(wabaNumber(state, phone));

function connected(number) {
	if (number.connection_status !== 'C') {
		throw refuse(422, `The number ${number.phone_number} is not connected`);
	}
	return number;
}
