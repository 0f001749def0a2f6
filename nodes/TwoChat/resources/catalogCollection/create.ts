import type { IDataObject } from 'n8n-workflow';

import { catalogNumberField, readIds } from '../../fields/catalog';
import { noticeField } from '../../fields/notice';
import { requiredIn } from '../../fields/send';
import { itemOrAnswer } from '../../operations/answer';
import { operation } from '../../operations/operation';
import type { Field } from '../../operations/routing';
import { prepare } from '../../operations/routing';
import { BadInput } from '../../transport/errors/badInput';

const fields: Field[] = [
	noticeField('The name of a collection cannot be changed later.'),
	catalogNumberField('body'),
	{
		displayName: 'Name',
		name: 'name',
		type: 'string',
		required: true,
		default: '',
		placeholder: 'e.g. Best sellers',
		description: 'What the collection is called; it cannot be changed later',
		routing: requiredIn('body', 'collection.name', 'Name'),
	},
	{
		displayName: 'Product IDs',
		name: 'productIds',
		type: 'string',
		required: true,
		default: '',
		placeholder: 'e.g. 1000000001, 1000000002',
		description: 'The IDs of the products in the collection, with commas between them',
		routing: {
			send: {
				preSend: [
					prepare(function (request) {
						const ids = readIds(this.getNodeParameter('productIds', ''), 'Product IDs');
						if (ids.length === 0) {
							throw new BadInput('Product IDs is empty. Fill in the ID of at least one product');
						}
						const body = request.body as { collection?: IDataObject };
						body.collection = { ...body.collection, product_ids: ids };
					}),
				],
			},
		},
	},
];

/** DOCS WhatsApp/Web/catalog. No source has a sample of the answer. */
export const create = operation({
	name: 'Create',
	value: 'create',
	action: 'Create WhatsApp catalog collection',
	description: 'Group products of the catalog under a name',
	request: { method: 'POST', url: '/whatsapp/catalog/collection' },
	answer: itemOrAnswer('collection'),
	fields,
});
