import { changeParticipants } from './changeParticipants';

/** DOCS WhatsApp/Web/groups/add-participant. */
export const addParticipants = changeParticipants('add', 'Who to add', {
	name: 'Add Participants',
	value: 'addParticipants',
	action: 'Add participants to WhatsApp group',
	description: 'Add people to a WhatsApp group. The output has one item for each number.',
});
