import type { IDataObject } from 'n8n-workflow';

import { noticeField } from '../../fields/notice';
import { shownWhen } from '../../fields/shownWhen';
import { flatItem } from '../../operations/answer';
import { operation } from '../../operations/operation';
import type { Field } from '../../operations/routing';
import { prepare } from '../../operations/routing';
import { trimmedTextOf } from '../../operations/text';
import { BadInput } from '../../transport/errors/badInput';
import { countryField, numberGroupField, offeredNumberField } from './fields';

const fields: Field[] = [
	noticeField(
		'This spends money: the setup price now and the monthly price from now on. The output says what was bought and what was not.',
	),
	{
		displayName: 'What to Purchase',
		name: 'purchaseWhat',
		type: 'options',
		default: 'number',
		description: 'Whether one number is bought or everything that is reserved',
		options: [
			{ name: 'One Number', value: 'number', description: 'A number that you name' },
			{
				name: 'All Reservations',
				value: 'reservations',
				description: 'Every number that the account has reserved',
			},
		],
		routing: {
			send: {
				preSend: [
					prepare(function (request) {
						if (this.getNodeParameter('purchaseWhat', 'number') !== 'number') return;
						const number = trimmedTextOf(
							this.getNodeParameter('number', '', { extractValue: true }),
							'Number',
						);
						// An empty number would buy every reservation.
						if (number === '') throw new BadInput('Number is empty. Fill in the number to buy');
						const body = request.body as IDataObject;
						body.number = number;
					}),
				],
			},
		},
	},
	...shownWhen(
		{ purchaseWhat: ['number'] },
		countryField(false),
		numberGroupField({
			required: false,
			routing: { send: { type: 'body', property: 'group_id' } },
		}),
		offeredNumberField({
			required: true,
			description:
				'The number to buy: out of those of the group, or as Get Many Available Numbers or a reservation gives it',
		}),
	),
];

/** SKILLS 2chat-numbers: without a number, all reservations. DOCS: `group_id` is required (docs/2chat-api.md, row 16.16); it is sent where it is given. */
export const purchase = operation({
	name: 'Purchase',
	value: 'purchase',
	action: 'Purchase numbers',
	description: 'Buy one number, or all reserved ones, with the money of the account',
	isIrreversible: true,
	inOrder: true,
	request: { method: 'POST', url: '/numbers/purchase' },
	answer: flatItem(),
	fields,
});
