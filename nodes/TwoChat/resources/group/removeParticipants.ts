import { changeParticipants } from './changeParticipants';

/** DOCS WhatsApp/Web/groups/remove-participant. */
export const removeParticipants = changeParticipants('remove', 'Who to remove', {
	name: 'Remove Participants',
	value: 'removeParticipants',
	action: 'Remove participants from a group',
	description:
		'Take people out of a WhatsApp group. More than 10 are sent in groups of 10; the output has one item for each number.',
});
