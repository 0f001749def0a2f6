import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';

import { groupField } from '../../fields/group';
import { simplifyField } from '../../fields/simplify';
import { whatsAppNumberField } from '../../fields/whatsAppNumber';
import { oneItem } from '../../operations/answer';
import { simplifyGroupWithParticipants } from './simplify';

/** DOCS WhatsApp/Web/groups/list-whatsapp-group-participants. */
export const getOption: INodePropertyOptions = {
	name: 'Get',
	value: 'get',
	action: 'Get a group',
	description: 'Read one WhatsApp group with its participants and invitation link',
	routing: {
		request: { method: 'GET', url: '/whatsapp/group/{group_uuid}' },
		output: { postReceive: [oneItem('data', simplifyGroupWithParticipants)] },
	},
};

const show = { resource: ['group'], operation: ['get'] };

export const getFields: INodeProperties[] = [
	whatsAppNumberField(show, {
		description: 'Only for the list of groups below: the WhatsApp number whose groups to show',
		required: false,
	}),
	groupField(show),
	simplifyField(show),
];
