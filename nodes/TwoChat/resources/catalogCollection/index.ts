import type { Resource } from '../../operations/resource';
import { create } from './create';
import { deleteOperation } from './delete';
import { getMany } from './getMany';
import { getManyOfBusiness } from './getManyOfBusiness';
import { update } from './update';

export const catalogCollection: Resource = {
	name: 'Catalog Collection',
	value: 'catalogCollection',
	description: 'A group of products in the WhatsApp catalog of a business',
	first: getMany,
	operations: [create, deleteOperation, getMany, getManyOfBusiness, update],
};
