import { changeParticipants } from './changeParticipants';

/** DOCS WhatsApp/Web/groups/add-participant. */
export const addParticipants = changeParticipants('add', 'Who to add', {
	name: 'Add Participants',
	value: 'addParticipants',
	action: 'Add participants to a group',
	description:
		'Add people to a WhatsApp group. More than 10 are sent in groups of 10; the output has one item for each number.',
});
