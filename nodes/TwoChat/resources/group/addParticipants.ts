import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';

import { changeParticipants, changeParticipantsFields } from './changeParticipants';

/** DOCS WhatsApp/Web/groups/add-participant. */
export const addParticipantsOption: INodePropertyOptions = {
	name: 'Add Participants',
	value: 'addParticipants',
	action: 'Add participants to a group',
	description:
		'Add people to a WhatsApp group. More than 10 are sent in groups of 10; the output has one item for each number.',
};

const show = { resource: ['group'], operation: ['addParticipants'] };

export const addParticipantsFields: INodeProperties[] = changeParticipantsFields(
	show,
	'Who to add',
);

export const addParticipants = changeParticipants('add');
