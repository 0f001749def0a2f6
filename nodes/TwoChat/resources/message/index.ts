import type { INodeProperties } from 'n8n-workflow';

import { direct } from '../../operations/direct';
import { deleteFields, deleteOption } from './delete';
import { getFields, getOption } from './get';
import { getManyFields, getManyOption } from './getMany';
import { sendAndWait, sendAndWaitOption } from './sendAndWait';
import { sendAndWaitFields } from './sendAndWaitFields';
import { sendLocationFields, sendLocationOption } from './sendLocation';
import { sendMedia, sendMediaFields, sendMediaOption } from './sendMedia';
import { sendOptions } from './delivery/deliveryOptions';
import { sendTextFields, sendTextOption } from './sendText';

export const messageOption = {
	name: 'Message',
	value: 'message',
	description: 'A WhatsApp message of a number connected by QR code',
};

export const messageProperties: INodeProperties[] = [
	{
		displayName: 'Operation',
		name: 'operation',
		type: 'options',
		noDataExpression: true,
		displayOptions: { show: { resource: ['message'] } },
		options: [
			deleteOption,
			getOption,
			getManyOption,
			sendAndWaitOption,
			sendLocationOption,
			sendMediaOption,
			sendTextOption,
		],
		default: 'sendText',
	},
	...deleteFields,
	...getFields,
	...getManyFields,
	...sendAndWaitFields,
	...sendLocationFields,
	...sendMediaFields,
	...sendTextFields,
];

export const messageCustomOperations = {
	sendAndWait,
	sendLocation: direct(sendLocationOption, sendLocationFields, 1, sendOptions),
	sendMedia,
	sendText: direct(sendTextOption, sendTextFields, 1, sendOptions),
};
