import type { INodeProperties } from 'n8n-workflow';

import { addImagesFields, addImagesOption } from './addImages';
import { createFields, createOption } from './create';
import { deleteFields, deleteOption } from './delete';
import { deleteImageFields, deleteImageOption } from './deleteImage';
import { getManyFields, getManyOption } from './getMany';
import { getManyOfBusinessFields, getManyOfBusinessOption } from './getManyOfBusiness';
import { updateFields, updateOption } from './update';

export const catalogProductOption = {
	name: 'Catalog Product',
	value: 'catalogProduct',
	description: 'A product in the WhatsApp catalog of a business',
};

export const catalogProductProperties: INodeProperties[] = [
	{
		displayName: 'Operation',
		name: 'operation',
		type: 'options',
		noDataExpression: true,
		displayOptions: { show: { resource: ['catalogProduct'] } },
		options: [
			addImagesOption,
			createOption,
			deleteOption,
			deleteImageOption,
			getManyOption,
			getManyOfBusinessOption,
			updateOption,
		],
		default: 'getAll',
	},
	...addImagesFields,
	...createFields,
	...deleteFields,
	...deleteImageFields,
	...getManyFields,
	...getManyOfBusinessFields,
	...updateFields,
];
