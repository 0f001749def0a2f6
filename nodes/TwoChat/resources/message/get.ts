import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';

import { simplifyField } from '../../fields/simplify';
import { oneItem } from '../../operations/answer';
import { messageFields } from './sessionKey';
import { simplifyMessage } from './simplify';

/** DOCS WhatsApp/Web/messages/get-single-message. */
export const getOption: INodePropertyOptions = {
	name: 'Get',
	value: 'get',
	action: 'Get a message',
	description: 'Read one WhatsApp message and how far it got: created, sent, received or read',
	routing: {
		request: { method: 'GET', url: '/whatsapp/message/{session_key}/{message_uuid}' },
		output: { postReceive: [oneItem('message', simplifyMessage)] },
	},
};

const show = { resource: ['message'], operation: ['get'] };

export const getFields: INodeProperties[] = [...messageFields(show), simplifyField(show)];
