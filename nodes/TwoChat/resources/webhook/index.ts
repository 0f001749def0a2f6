import type { Resource } from '../../operations/resource';
import { create } from './create';
import { deleteOperation } from './delete';
import { ensure } from './ensure';
import { getMany } from './getMany';
import { getManyByChannel } from './getManyByChannel';

export const webhook: Resource = {
	name: 'Webhook',
	value: 'webhook',
	description: 'A subscription: an event of a channel that 2Chat reports to an address',
	first: getMany,
	operations: [create, deleteOperation, ensure, getMany, getManyByChannel],
};
