import { byId, CHOSEN_FROM_LIST, fromList } from '../../fields/locator';
import { noticeField } from '../../fields/notice';
import { inPath } from '../../fields/send';
import { doneItem } from '../../operations/answer';
import { operation } from '../../operations/operation';
import type { Field } from '../../operations/routing';

const fields: Field[] = [
	noticeField('A number whose reservation was canceled can be gone.'),
	{
		displayName: 'Reservation',
		name: 'reservationId',
		...CHOSEN_FROM_LIST,
		required: true,
		description: 'The reservation, by its ID in 2Chat',
		modes: [fromList('searchReservations'), byId('')],
		routing: inPath('reservation_uuid', 'reservationId', 'Reservation'),
	},
];

/** SKILLS 2chat-numbers; DOCS. */
export const deleteReservation = operation({
	name: 'Delete Reservation',
	value: 'deleteReservation',
	action: 'Delete number reservation',
	description: 'Cancel a reservation without buying the number',
	isIrreversible: true,
	request: { method: 'DELETE', url: '/numbers/reservations/{reservation_uuid}' },
	answer: doneItem({ deleted: true }),
	fields,
});
