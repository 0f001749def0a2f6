import type { IDataObject, INodeProperties, INodePropertyOptions } from 'n8n-workflow';

import { notForAgents } from '../../fields/irreversible';
import { noticeField } from '../../fields/notice';
import { flatItem } from '../../operations/answer';
import { BadInput, prepare } from '../../transport/errors/badInput';
import { oneAtATime } from '../../operations/request';
import { countryField, numberGroupField } from './fields';

/** SKILLS 2chat-numbers: without a number, all reservations. DOCS: `group_id` is required (reference 16, row 16); it is sent where it is given. */
export const purchaseOption: INodePropertyOptions = {
	name: 'Purchase',
	value: 'purchase',
	action: 'Purchase numbers',
	description: 'Buy one number, or all reserved ones, with the money of the account',
	displayOptions: notForAgents,
	routing: {
		request: { method: 'POST', url: '/numbers/purchase' },
		operations: { pagination: oneAtATime },
		output: { postReceive: [flatItem()] },
	},
};

const show = { resource: ['numberPurchase'], operation: ['purchase'] };
const showForOne = { ...show, purchaseWhat: ['number'] };

const textOf = (value: unknown): string => String(value ?? '').trim();

export const purchaseFields: INodeProperties[] = [
	noticeField(
		'This spends money: the setup price now and the monthly price from now on. The output says what was bought and what was not.',
		show,
	),
	{
		displayName: 'What to Purchase',
		name: 'purchaseWhat',
		type: 'options',
		default: 'number',
		description: 'Whether one number is bought or everything that is reserved',
		displayOptions: { show },
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
						const number = textOf(this.getNodeParameter('number', ''));
						// An empty number would buy every reservation.
						if (number === '') throw new BadInput('Number is empty. Fill in the number to buy');
						const body = request.body as IDataObject;
						body.number = number;
					}),
				],
			},
		},
	},
	{
		displayName: 'Number',
		name: 'number',
		type: 'string',
		required: true,
		default: '',
		placeholder: 'e.g. +15552131000',
		description: 'The number to buy, as Get Many Available Numbers or a reservation gives it',
		displayOptions: { show: showForOne },
	},
	countryField(showForOne, false),
	numberGroupField(showForOne, {
		required: false,
		routing: { send: { type: 'body', property: 'group_id' } },
	}),
];
