import { listFields } from '../../fields/list';
import { manyItems } from '../../operations/answer';
import { operation } from '../../operations/operation';

/** SKILLS 2chat-numbers; DOCS: all come in one answer. */
export const getManyTypes = operation({
	name: 'Get Many Types',
	value: 'getManyTypes',
	action: 'Get many types of numbers',
	description: 'List the kinds of virtual numbers, such as local and toll-free',
	request: { method: 'GET', url: '/numbers/did-types' },
	answer: manyItems('did_types'),
	fields: [...listFields()],
});
