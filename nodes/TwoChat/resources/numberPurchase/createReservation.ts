import { noticeField } from '../../fields/notice';
import { requiredIn } from '../../fields/send';
import { oneItem } from '../../operations/answer';
import { operation } from '../../operations/operation';
import type { Field } from '../../operations/routing';
import { countryField, numberGroupField, offeredNumberField } from './fields';

const fields: Field[] = [
	noticeField(
		'Purchase with All Reservations buys this number too. The reservation ends at the time in the output.',
	),
	countryField(false),
	numberGroupField({ routing: requiredIn('body', 'group_id', 'Number Group') }),
	offeredNumberField({
		description:
			'The number to keep, out of those of the group. Leave empty to let 2Chat choose one. Not every group lets you choose.',
		routing: { send: { type: 'body', property: 'number' } },
	}),
];

/** SKILLS 2chat-numbers; DOCS. */
export const createReservation = operation({
	name: 'Create Reservation',
	value: 'createReservation',
	action: 'Create number reservation',
	description: 'Reserve a number for a while, to buy it with Purchase',
	inOrder: true,
	request: { method: 'POST', url: '/numbers/reservations' },
	answer: oneItem('reservation_details'),
	fields,
});
