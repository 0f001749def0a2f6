import type { Resource } from '../../operations/resource';
import { create } from './create';
import { createOrUpdate } from './createOrUpdate';
import { deleteOperation } from './delete';
import { get } from './get';
import { getMany } from './getMany';
import { search } from './search';
import { update } from './update';

export const contact: Resource = {
	name: 'Contact',
	value: 'contact',
	description: 'A person in the 2Chat address book',
	first: getMany,
	operations: [create, createOrUpdate, deleteOperation, get, getMany, search, update],
};
