import type { IDataObject, INodeExecutionData } from 'n8n-workflow';

import { catalogNumberField, collectionField, readIds } from '../../fields/catalog';
import { noticeField } from '../../fields/notice';
import { itemOrAnswer } from '../../operations/answer';
import type { ItemContext } from '../../operations/itemContext';
import { operation } from '../../operations/operation';
import type { Field } from '../../operations/routing';
import { prepare } from '../../operations/routing';
import { BadInput } from '../../transport/errors/badInput';

/** The id that is void now beside the new one, which the answer carries. */
async function withPreviousId(
	this: ItemContext,
	items: INodeExecutionData[],
): Promise<INodeExecutionData[]> {
	const previousId = this.getNodeParameter('collectionId', '', { extractValue: true }) as string;
	return items.map((item) => ({ ...item, json: { ...item.json, previous_id: previousId } }));
}

const fields: Field[] = [
	noticeField(
		'The ID of the collection changes with every update: continue with the ID in the output.',
	),
	catalogNumberField('body'),
	collectionField(),
	{
		displayName: 'Products to Add',
		name: 'addProductIds',
		type: 'string',
		default: '',
		placeholder: 'e.g. 1000000001, 1000000002',
		description: 'The IDs of products to put into the collection, with commas between them',
		routing: {
			send: {
				preSend: [
					prepare(function (request) {
						const idsIn = (name: string, label: string) =>
							readIds(this.getNodeParameter(name, ''), label);
						const added = idsIn('addProductIds', 'Products to Add');
						const removed = idsIn('removeProductIds', 'Products to Remove');
						if (added.length + removed.length === 0) {
							throw new BadInput(
								'There is nothing to update. Fill in Products to Add or Products to Remove',
							);
						}
						const collection: IDataObject = {};
						if (added.length > 0) collection.add_product_ids = added;
						if (removed.length > 0) collection.remove_product_ids = removed;
						(request.body as IDataObject).collection = collection;
					}),
				],
			},
		},
	},
	{
		displayName: 'Products to Remove',
		name: 'removeProductIds',
		type: 'string',
		default: '',
		placeholder: 'e.g. 1000000003',
		description: 'The IDs of products to take out of the collection, with commas between them',
	},
];

/** DOCS WhatsApp/Web/catalog: the id changes on every edit. No source has a sample of the answer. */
export const update = operation({
	name: 'Update',
	value: 'update',
	action: 'Update WhatsApp catalog collection',
	description:
		'Add products to a collection of the catalog or remove some. The collection gets a new ID, which the output has.',
	request: { method: 'PUT', url: '/whatsapp/catalog/collection/{collection_id}' },
	answer: { ...itemOrAnswer('collection'), finish: withPreviousId },
	fields,
});
