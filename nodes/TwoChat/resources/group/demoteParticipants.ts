import { changeParticipants } from './changeParticipants';

/** DOCS WhatsApp/Web/groups/demote-participant. */
export const demoteParticipants = changeParticipants('demote', 'Who stops being an admin', {
	name: 'Demote Participants',
	value: 'demoteParticipants',
	action: 'Demote participants of a group',
	description:
		'Make admins of a WhatsApp group ordinary participants. More than 10 are sent in groups of 10; the output has one item for each number.',
});
