import type { IDataObject } from 'n8n-workflow';

import { additionalFieldsField } from '../../fields/collections';
import { noticeField } from '../../fields/notice';
import { phoneNumberIn } from '../../fields/phoneNumberIn';
import { phoneNumbers } from '../../fields/phoneNumbers';
import { whatsAppNumberField } from '../../fields/whatsAppNumber';
import { oneItem } from '../../operations/answer';
import { operation } from '../../operations/operation';
import type { Field } from '../../operations/routing';
import { prepare } from '../../operations/routing';
import { trimmedTextOf } from '../../operations/text';
import { BadInput } from '../../transport/errors/badInput';
import { participantsField } from './participantsField';

/** DOCS WhatsApp/Web/groups/create-group. */
const MOST_PARTICIPANTS = 10;

function participantsOf(value: unknown): string[] {
	const numbers = phoneNumbers(value, 'Participants');
	if (numbers.length <= MOST_PARTICIPANTS) return numbers;
	throw new BadInput(
		`A new group takes up to ${MOST_PARTICIPANTS} participants, and there are ${numbers.length}. Create it with ${MOST_PARTICIPANTS} and add the others with Add Participants`,
	);
}

const fields: Field[] = [
	noticeField('WhatsApp blocks numbers that create more than about 30 groups a day'),
	whatsAppNumberField({
		description: 'The connected WhatsApp number of the account that owns the group',
		routing: phoneNumberIn('body', 'from_number', 'WhatsApp Number'),
	}),
	{
		displayName: 'Name',
		name: 'groupName',
		type: 'string',
		required: true,
		default: '',
		placeholder: 'e.g. Customers',
		description: 'The name of the group',
		routing: {
			send: {
				preSend: [
					prepare(function (request) {
						const name = trimmedTextOf(this.getNodeParameter('groupName', ''), 'Name');
						if (name === '') throw new BadInput('Name is empty. Fill it in');
						const participants = participantsOf(this.getNodeParameter('participants', ''));
						const body = request.body as { group?: IDataObject };
						body.group = { name, participants, ...body.group };
					}),
				],
			},
		},
	},
	participantsField('Who is in the group from the start'),
	additionalFieldsField([
		{
			displayName: 'Description',
			name: 'description',
			type: 'string',
			default: '',
			placeholder: 'e.g. News for our customers',
			description: 'What the group is about',
			routing: { send: { type: 'body', property: 'group.description' } },
		},
	]),
];

export const create = operation({
	name: 'Create',
	value: 'create',
	action: 'Create WhatsApp group',
	description:
		'Create a WhatsApp group with up to 10 participants. The output says who was added and who could not be.',
	inOrder: true,
	request: { method: 'POST', url: '/whatsapp/group/create' },
	answer: oneItem('group'),
	fields,
});
