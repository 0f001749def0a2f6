import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';

import { listFields } from '../../fields/list';
import { phoneNumberInPath } from '../../fields/phoneNumberIn';
import { simplifyField } from '../../fields/simplify';
import { whatsAppNumberField } from '../../fields/whatsAppNumber';
import { manyItems } from '../../operations/answer';
import { simplifyGroup } from './simplify';

/** DOCS WhatsApp/Web/groups/list-whatsapp-groups: all groups in one answer. */
export const getManyOption: INodePropertyOptions = {
	name: 'Get Many',
	value: 'getAll',
	action: 'Get many groups',
	description:
		'List the WhatsApp groups that a number is in. New groups and changes appear after 5 to 30 minutes.',
	routing: {
		request: { method: 'GET', url: '/whatsapp/groups/{phone_number}' },
		output: { postReceive: [manyItems('data', { simplify: simplifyGroup })] },
	},
};

const show = { resource: ['group'], operation: ['getAll'] };

export const getManyFields: INodeProperties[] = [
	whatsAppNumberField(show, {
		routing: phoneNumberInPath('phone_number', 'whatsappNumber', 'WhatsApp Number'),
	}),
	...listFields(show),
	simplifyField(show),
];
