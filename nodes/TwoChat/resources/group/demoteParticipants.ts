import { changeParticipants } from './changeParticipants';

/** DOCS WhatsApp/Web/groups/demote-participant. */
export const demoteParticipants = changeParticipants('demote', 'Who stops being an admin', {
	name: 'Demote Participants',
	value: 'demoteParticipants',
	action: 'Demote WhatsApp group participants',
	description:
		'Remove admin rights from members of a WhatsApp group. The output has one item for each number.',
});
