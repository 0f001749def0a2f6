import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';

import { channelField } from '../../fields/channel';
import { simplifyField } from '../../fields/simplify';
import { oneItem } from '../../operations/answer';
import { simplifyWhatsAppNumber } from './simplify';

/** DOCS WhatsApp/Web/get-number. */
export const getOption: INodePropertyOptions = {
	name: 'Get',
	value: 'get',
	action: 'Get a WhatsApp number',
	description: 'Read one WhatsApp number of the account and whether it is connected',
	routing: {
		request: { method: 'GET', url: '/whatsapp/channel/{channel_uuid}' },
		output: { postReceive: [oneItem('channel', simplifyWhatsAppNumber)] },
	},
};

const show = { resource: ['whatsAppNumber'], operation: ['get'] };

export const getFields: INodeProperties[] = [channelField(show), simplifyField(show)];
