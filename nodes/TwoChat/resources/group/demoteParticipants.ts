import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';

import { changeParticipants, changeParticipantsFields } from './changeParticipants';

/** DOCS WhatsApp/Web/groups/demote-participant. */
export const demoteParticipantsOption: INodePropertyOptions = {
	name: 'Demote Participants',
	value: 'demoteParticipants',
	action: 'Demote participants of a group',
	description:
		'Make admins of a WhatsApp group ordinary participants. More than 10 are sent in groups of 10; the output has one item for each number.',
};

const show = { resource: ['group'], operation: ['demoteParticipants'] };

export const demoteParticipantsFields: INodeProperties[] = changeParticipantsFields(
	show,
	'Who stops being an admin',
);

export const demoteParticipants = changeParticipants('demote');
