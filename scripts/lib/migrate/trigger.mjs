/** The trigger of 2Chat's own package (0.4.2), as ours. */

const located = (mode, value) => ({ __rl: true, mode, value });

/** Events that 2Chat calls by another name than that trigger did (docs/2chat-api.md, row 16.10). */
const RENAMED = { 'call.outgoing.completed': 'call.outbound.completed' };

/** The field in which the number of an event is chosen. */
function numberOf(event, { whatsappNumber = '', virtualNumber = '' }) {
	if (event.startsWith('call.')) return { virtualNumber: located('id', virtualNumber) };
	const name = event.startsWith('whatsapp.waba.') ? 'wabaNumber' : 'whatsappNumber';
	return { [name]: located('number', whatsappNumber) };
}

/**
 * @param {Record<string, any>} old what n8n has stored of the old trigger
 * @returns {Record<string, any>} our parameters; the payload stays as it was
 */
export function migrateTrigger(old) {
	const { event: given = 'whatsapp.message.new', on_group: group = '', time_period: period } = old;
	const event = RENAMED[given] ?? given;
	const isOfGroups = event.startsWith('whatsapp.group.') && !['', 'all'].includes(group);
	return {
		events: [event],
		...numberOf(event, old),
		...(isOfGroups && { group: located('id', group) }),
		...(event === 'whatsapp.conversation.new' && period && { timePeriod: period }),
		simplify: false,
		// That trigger started for what was sent through the API too.
		options: { includeOwnMessages: true },
	};
}
