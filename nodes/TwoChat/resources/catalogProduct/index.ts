import type { Resource } from '../../operations/resource';
import { addImages } from './addImages';
import { create } from './create';
import { deleteOperation } from './delete';
import { deleteImage } from './deleteImage';
import { getMany } from './getMany';
import { getManyOfBusiness } from './getManyOfBusiness';
import { update } from './update';

export const catalogProduct: Resource = {
	name: 'Catalog Product',
	value: 'catalogProduct',
	description: 'A product in the WhatsApp catalog of a business',
	first: getMany,
	operations: [addImages, create, deleteOperation, deleteImage, getMany, getManyOfBusiness, update],
};
