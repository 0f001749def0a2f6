import type { Resource } from '../../operations/resource';
import { get } from './get';
import { getMany } from './getMany';
import { getManyCallerIds } from './getManyCallerIds';

export const call: Resource = {
	name: 'Phone Call',
	value: 'call',
	description: 'A phone call made or received by the account',
	first: getMany,
	operations: [get, getMany, getManyCallerIds],
};
