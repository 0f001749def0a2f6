import { listFields } from '../../fields/list';
import { simplifyFields } from '../../fields/simplify';
import { manyItems } from '../../operations/answer';
import { operation } from '../../operations/operation';
import { PHONE_PAGES } from '../../twochat/paging';
import { simplifyCallerId } from './simplify';

/** DOCS Phone-Calls/list-caller-ids. */
export const getManyCallerIds = operation({
	name: 'Get Many Caller IDs',
	value: 'getManyCallerIds',
	action: 'Get many caller IDs',
	description: 'List the numbers you can call from (caller IDs)',
	request: { method: 'GET', url: '/voip/caller-ids' },
	answer: manyItems('caller_ids', { paging: PHONE_PAGES, simplify: simplifyCallerId }),
	fields: [...listFields(), ...simplifyFields()],
});
