import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';

import { changeParticipants, changeParticipantsFields } from './changeParticipants';

/** DOCS WhatsApp/Web/groups/promote-participant. */
export const promoteParticipantsOption: INodePropertyOptions = {
	name: 'Promote Participants',
	value: 'promoteParticipants',
	action: 'Promote participants of a group',
	description:
		'Make participants of a WhatsApp group its admins. More than 10 are sent in groups of 10; the output has one item for each number.',
};

const show = { resource: ['group'], operation: ['promoteParticipants'] };

export const promoteParticipantsFields: INodeProperties[] = changeParticipantsFields(
	show,
	'Who becomes an admin',
);

export const promoteParticipants = changeParticipants('promote');
