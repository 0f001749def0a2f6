import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';

import { noticeField } from '../../fields/notice';
import { requiredIn } from '../../fields/send';
import { oneItem } from '../../operations/answer';
import { oneAtATime } from '../../operations/request';
import { countryField, numberGroupField } from './fields';

/** SKILLS 2chat-numbers; DOCS. */
export const createReservationOption: INodePropertyOptions = {
	name: 'Create Reservation',
	value: 'createReservation',
	action: 'Create a number reservation',
	description: 'Keep a number for the account for a while, so that it can be bought with Purchase',
	routing: {
		request: { method: 'POST', url: '/numbers/reservations' },
		operations: { pagination: oneAtATime },
		output: { postReceive: [oneItem('reservation_details')] },
	},
};

const show = { resource: ['numberPurchase'], operation: ['createReservation'] };

export const createReservationFields: INodeProperties[] = [
	noticeField(
		'Purchase with All Reservations buys this number too. The reservation ends at the time in the output.',
		show,
	),
	countryField(show, false),
	numberGroupField(show, { routing: requiredIn('body', 'group_id', 'Number Group') }),
	{
		displayName: 'Number',
		name: 'number',
		type: 'string',
		default: '',
		placeholder: 'e.g. +15552131000',
		description:
			'The number to keep, as Get Many Available Numbers gives it. Leave empty to let 2Chat choose one of the group.',
		displayOptions: { show },
		routing: { send: { type: 'body', property: 'number' } },
	},
];
