import { changeParticipants } from './changeParticipants';

/** DOCS WhatsApp/Web/groups/remove-participant. */
export const removeParticipants = changeParticipants('remove', 'Who to remove', {
	name: 'Remove Participants',
	value: 'removeParticipants',
	action: 'Remove participants from WhatsApp group',
	description: 'Remove people from a WhatsApp group. The output has one item for each number.',
});
