import { groupField } from '../../fields/group';
import { simplifyFields } from '../../fields/simplify';
import { whatsAppNumberField } from '../../fields/whatsAppNumber';
import { oneItem } from '../../operations/answer';
import { operation } from '../../operations/operation';
import type { Field } from '../../operations/routing';
import { simplifyGroupWithParticipants } from './simplify';

const fields: Field[] = [
	whatsAppNumberField({
		description: 'Only for the list of groups below: the WhatsApp number whose groups to show',
		required: false,
	}),
	groupField(),
	...simplifyFields(),
];

/** DOCS WhatsApp/Web/groups/list-whatsapp-group-participants. */
export const get = operation({
	name: 'Get',
	value: 'get',
	action: 'Get WhatsApp group',
	description: 'Retrieve one WhatsApp group with its participants and invitation link',
	request: { method: 'GET', url: '/whatsapp/group/{group_uuid}' },
	answer: oneItem('data', simplifyGroupWithParticipants),
	fields,
});
