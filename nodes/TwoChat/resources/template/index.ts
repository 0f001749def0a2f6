import type { Resource } from '../../operations/resource';
import { deleteOperation } from './delete';
import { getMany } from './getMany';
import { sync } from './sync';

export const template: Resource = {
	name: 'WABA Template',
	value: 'template',
	description: 'A message template approved by Meta, for starting a conversation',
	first: getMany,
	operations: [deleteOperation, getMany, sync],
};
