import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';

import { notForAgents } from '../../fields/irreversible';
import { noticeField } from '../../fields/notice';
import { doneItem } from '../../operations/answer';
import { oneAtATime } from '../../operations/request';
import { messageFields } from './sessionKey';

/** DOCS WhatsApp/Web/messages/delete-message: within 60 hours (reference 16, row 13; an older page says 15 days). */
export const deleteOption: INodePropertyOptions = {
	name: 'Delete',
	value: 'delete',
	action: 'Delete a message',
	description: 'Take back a WhatsApp message for everybody, within 60 hours of sending it',
	displayOptions: notForAgents,
	routing: {
		request: { method: 'DELETE', url: '/whatsapp/message/{session_key}/{message_uuid}' },
		output: { postReceive: [doneItem({ deleted: true })] },
		operations: { pagination: oneAtATime },
	},
};

const show = { resource: ['message'], operation: ['delete'] };

export const deleteFields: INodeProperties[] = [
	noticeField(
		'Deletes the message for everybody, and it can not be brought back. WhatsApp allows it for 60 hours: for your own messages, and in groups that you administer for anybody’s.',
		show,
	),
	...messageFields(show),
];
