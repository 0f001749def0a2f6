import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';

import { changeParticipants, changeParticipantsFields } from './changeParticipants';

/** DOCS WhatsApp/Web/groups/remove-participant. */
export const removeParticipantsOption: INodePropertyOptions = {
	name: 'Remove Participants',
	value: 'removeParticipants',
	action: 'Remove participants from a group',
	description:
		'Take people out of a WhatsApp group. More than 10 are sent in groups of 10; the output has one item for each number.',
};

const show = { resource: ['group'], operation: ['removeParticipants'] };

export const removeParticipantsFields: INodeProperties[] = changeParticipantsFields(
	show,
	'Who to remove',
);

export const removeParticipants = changeParticipants('remove');
