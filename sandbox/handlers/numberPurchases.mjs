import { notFound } from '../refusals.mjs';
import { makeVirtualNumber } from '../state/channels.mjs';
import { isoTime } from '../state/times.mjs';
import { groupOf } from './numberOffers.mjs';

const HOUR = 3_600_000;

/** Takes a number out of its group, the first when none is named; undefined when it is not there. */
function takeNumber({ numbers }, wanted) {
	const index = wanted === undefined ? 0 : numbers.findIndex(({ number }) => number === wanted);
	const [taken] = index < 0 ? [] : numbers.splice(index, 1);
	return taken?.number;
}

/** A bought number becomes one of the account's virtual numbers. */
function buy({ state, newId, now }, phone) {
	const number = makeVirtualNumber({ uuid: newId('DID'), phone, name: null, at: now() });
	state.virtualNumbers.set(number.uuid, number);
	return number;
}

/** The numbers that a purchase is for: taken from reservations and groups. */
function takeWanted(state, { number, group_id }) {
	const reserved = state.reservations
		.list()
		.filter((one) => number === undefined || one.number === number);
	const takesReserved = number !== undefined || group_id === undefined;
	if (takesReserved && reserved.length > 0) {
		for (const { uuid } of reserved) state.reservations.delete(uuid);
		return reserved.map((reservation) => reservation.number);
	}
	if (group_id === undefined) return [];
	return [takeNumber(groupOf(state, group_id), number)].filter(Boolean);
}

/** Handlers of reservations and purchases. */
export const numberPurchaseHandlers = {
	createReservation({ state, body, newId, now, status }) {
		const group = groupOf(state, body.group_id);
		const number = takeNumber(group, body.number);
		if (!number) throw notFound('Number');
		const { offer } = group;
		const uuid = newId('');
		const reservation = {
			uuid,
			number,
			did_group_id: offer.id,
			did_type: offer.type,
			iso_country_code: group.country,
			location: offer.location,
			...offer.price,
			reservation_date: isoTime(now()),
			reservation_end_date: isoTime(now() + HOUR),
			needs_registration: false,
			supports_sms_in: true,
			supports_sms_out: true,
		};
		state.reservations.set(uuid, reservation);
		status(201);
		const { reservation_date: created_at, reservation_end_date: expires_at } = reservation;
		return { success: true, reservation_details: { uuid, number, created_at, expires_at } };
	},

	listReservations: ({ state }) => ({
		success: true,
		data: { reservations: state.reservations.list() },
	}),

	deleteReservation({ state, params: { reservation_uuid: uuid } }) {
		const reservation = state.reservations.get(uuid);
		if (!reservation) throw notFound('Reservation');
		state.reservations.delete(uuid);
		groupOf(state, reservation.did_group_id).numbers.push({ id: uuid, number: reservation.number });
		return { success: true, message: 'The reservation was given back' };
	},

	purchaseNumbers(call) {
		const { state, body, status } = call;
		const wanted = takeWanted(state, body);
		status(201);
		return {
			success: true,
			purchased: wanted.map((phone) => buy(call, phone)),
			failed: body.number !== undefined && wanted.length === 0 ? [{ number: body.number }] : [],
		};
	},
};
