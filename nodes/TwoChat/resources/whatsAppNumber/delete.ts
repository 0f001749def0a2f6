import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';

import { channelField } from '../../fields/channel';
import { notForAgents } from '../../fields/irreversible';
import { noticeField } from '../../fields/notice';
import { doneItem } from '../../operations/answer';

/** DOCS WhatsApp/Web/channel/delete-channel. */
export const deleteOption: INodePropertyOptions = {
	name: 'Delete',
	value: 'delete',
	action: 'Delete a WhatsApp number',
	description: 'Remove a WhatsApp number from the account for good',
	displayOptions: notForAgents,
	routing: {
		request: { method: 'DELETE', url: '/whatsapp/channel/{channel_uuid}' },
		output: { postReceive: [doneItem({ deleted: true })] },
	},
};

const show = { resource: ['whatsAppNumber'], operation: ['delete'] };

export const deleteFields: INodeProperties[] = [
	noticeField(
		'A deleted number can not be brought back: it has to be created and connected by QR code again. To stop it for a while, use Disconnect.',
		show,
	),
	channelField(show),
];
