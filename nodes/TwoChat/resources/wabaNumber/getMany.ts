import { listFields } from '../../fields/list';
import { simplifyFields } from '../../fields/simplify';
import { manyItems } from '../../operations/answer';
import { operation } from '../../operations/operation';
import { simplifyWabaNumber } from './simplify';

/** N8N getWabaNumbers, SQL: `page` and `limit`, of which a third party sends 200. */
export const getMany = operation({
	name: 'Get Many',
	value: 'getAll',
	action: 'Get many WABA numbers',
	description: 'List the WhatsApp Business API numbers of the account',
	request: { method: 'GET', url: '/waba/numbers' },
	answer: manyItems('numbers', {
		paging: { page: 'page', size: 'limit', max: 200 },
		simplify: simplifyWabaNumber,
	}),
	fields: [...listFields(), ...simplifyFields()],
});
