import { changeParticipants } from './changeParticipants';

/** DOCS WhatsApp/Web/groups/promote-participant. */
export const promoteParticipants = changeParticipants('promote', 'Who becomes an admin', {
	name: 'Promote Participants',
	value: 'promoteParticipants',
	action: 'Promote WhatsApp group participants',
	description:
		'Give admin rights to members of a WhatsApp group. The output has one item for each number.',
});
