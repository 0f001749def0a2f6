import { listFields } from '../../fields/list';
import { manyItems } from '../../operations/answer';
import { operation } from '../../operations/operation';

/** SKILLS 2chat-numbers; DOCS: all come in one answer. */
export const getManyReservations = operation({
	name: 'Get Many Reservations',
	value: 'getManyReservations',
	action: 'Get many number reservations',
	description:
		'List the numbers that the account has reserved and not bought yet, with their prices',
	request: { method: 'GET', url: '/numbers/reservations' },
	answer: manyItems('reservations'),
	fields: [...listFields()],
});
