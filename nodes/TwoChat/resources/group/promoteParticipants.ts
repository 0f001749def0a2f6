import { changeParticipants } from './changeParticipants';

/** DOCS WhatsApp/Web/groups/promote-participant. */
export const promoteParticipants = changeParticipants('promote', 'Who becomes an admin', {
	name: 'Promote Participants',
	value: 'promoteParticipants',
	action: 'Promote participants of a group',
	description:
		'Make participants of a WhatsApp group its admins. More than 10 are sent in groups of 10; the output has one item for each number.',
});
