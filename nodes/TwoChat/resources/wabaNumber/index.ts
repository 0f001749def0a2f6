import type { Resource } from '../../operations/resource';
import { get } from './get';
import { getMany } from './getMany';

export const wabaNumber: Resource = {
	name: 'WABA Number',
	value: 'wabaNumber',
	description: 'A number of the account on the WhatsApp Business API',
	first: getMany,
	operations: [get, getMany],
};
