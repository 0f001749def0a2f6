import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';

import { listFields } from '../../fields/list';
import { manyItems } from '../../operations/answer';

/** SKILLS 2chat-numbers; DOCS: all come in one answer. */
export const getManyReservationsOption: INodePropertyOptions = {
	name: 'Get Many Reservations',
	value: 'getManyReservations',
	action: 'Get many number reservations',
	description:
		'List the numbers that the account has reserved and not bought yet, with their prices',
	routing: {
		request: { method: 'GET', url: '/numbers/reservations' },
		output: { postReceive: [manyItems('reservations')] },
	},
};

const show = { resource: ['numberPurchase'], operation: ['getManyReservations'] };

export const getManyReservationsFields: INodeProperties[] = [...listFields(show)];
