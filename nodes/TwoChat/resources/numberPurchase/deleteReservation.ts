import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';

import { notForAgents } from '../../fields/irreversible';
import { byId, fromList } from '../../fields/locator';
import { noticeField } from '../../fields/notice';
import { inPath } from '../../fields/send';
import { doneItem } from '../../operations/answer';

/** SKILLS 2chat-numbers; DOCS. */
export const deleteReservationOption: INodePropertyOptions = {
	name: 'Delete Reservation',
	value: 'deleteReservation',
	action: 'Delete a number reservation',
	description: 'Give a reserved number back without buying it',
	displayOptions: notForAgents,
	routing: {
		request: { method: 'DELETE', url: '/numbers/reservations/{reservation_uuid}' },
		output: { postReceive: [doneItem({ deleted: true })] },
	},
};

const show = { resource: ['numberPurchase'], operation: ['deleteReservation'] };

export const deleteReservationFields: INodeProperties[] = [
	noticeField('A number that was given back may not be on offer any more.', show),
	{
		displayName: 'Reservation',
		name: 'reservationId',
		type: 'resourceLocator',
		required: true,
		default: { mode: 'list', value: '' },
		description: 'The reservation, by its ID in 2Chat',
		displayOptions: { show },
		modes: [fromList('searchReservations'), byId('')],
		routing: inPath('reservation_uuid', 'reservationId', 'Reservation'),
	},
];
