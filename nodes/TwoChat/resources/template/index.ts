import type { Resource } from '../../operations/resource';
import { deleteOperation } from './delete';
import { getMany } from './getMany';
import { sync } from './sync';

export const template: Resource = {
	name: 'WABA Template',
	value: 'template',
	description: 'A message that Meta has approved, for writing first on the WhatsApp Business API',
	first: getMany,
	operations: [deleteOperation, getMany, sync],
};
