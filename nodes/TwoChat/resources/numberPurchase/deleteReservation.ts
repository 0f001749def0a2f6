import { byId, fromList } from '../../fields/locator';
import { noticeField } from '../../fields/notice';
import { inPath } from '../../fields/send';
import { doneItem } from '../../operations/answer';
import { operation } from '../../operations/operation';
import type { Field } from '../../operations/routing';

const fields: Field[] = [
	noticeField('A number that was given back may not be on offer any more.'),
	{
		displayName: 'Reservation',
		name: 'reservationId',
		type: 'resourceLocator',
		required: true,
		default: { mode: 'list', value: '' },
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
	description: 'Give a reserved number back without buying it',
	isIrreversible: true,
	request: { method: 'DELETE', url: '/numbers/reservations/{reservation_uuid}' },
	answer: doneItem({ deleted: true }),
	fields,
});
