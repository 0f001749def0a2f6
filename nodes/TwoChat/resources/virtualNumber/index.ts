import type { Resource } from '../../operations/resource';
import { getMany } from './getMany';
import { release } from './release';

export const virtualNumber: Resource = {
	name: 'Virtual Number',
	value: 'virtualNumber',
	description: 'A phone number of the account for calls and SMS',
	first: getMany,
	operations: [getMany, release],
};
