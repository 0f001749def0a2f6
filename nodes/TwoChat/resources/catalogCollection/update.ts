import type {
	IDataObject,
	IExecuteSingleFunctions,
	INodeExecutionData,
	INodeProperties,
	INodePropertyOptions,
} from 'n8n-workflow';

import { catalogNumberField, collectionField, readIds } from '../../fields/catalog';
import { noticeField } from '../../fields/notice';
import { itemOrAnswer } from '../../operations/answer';
import { BadInput, prepare } from '../../transport/errors/badInput';

/** The id that is void now beside the new one, which the answer carries. */
async function withPreviousId(
	this: IExecuteSingleFunctions,
	items: INodeExecutionData[],
): Promise<INodeExecutionData[]> {
	const previousId = this.getNodeParameter('collectionId', '', { extractValue: true }) as string;
	return items.map((item) => ({ ...item, json: { ...item.json, previous_id: previousId } }));
}

/** DOCS WhatsApp/Web/catalog: the id changes on every edit. No source has a sample of the answer. */
export const updateOption: INodePropertyOptions = {
	name: 'Update',
	value: 'update',
	action: 'Update a catalog collection',
	description:
		'Add products to a collection of the catalog or take some out. The collection gets a new ID, which the output gives.',
	routing: {
		request: { method: 'PUT', url: '/whatsapp/catalog/collection/{collection_id}' },
		output: { postReceive: [itemOrAnswer('collection'), withPreviousId] },
	},
};

const show = { resource: ['catalogCollection'], operation: ['update'] };

export const updateFields: INodeProperties[] = [
	noticeField(
		'The ID of the collection changes with every update: go on with the ID in the output.',
		show,
	),
	catalogNumberField(show, 'body'),
	collectionField(show),
	{
		displayName: 'Products to Add',
		name: 'addProductIds',
		type: 'string',
		default: '',
		placeholder: 'e.g. 1000000001, 1000000002',
		description: 'The IDs of products to put into the collection, with commas between them',
		displayOptions: { show },
		routing: {
			send: {
				preSend: [
					prepare(function (request) {
						const added = readIds(this.getNodeParameter('addProductIds', ''));
						const removed = readIds(this.getNodeParameter('removeProductIds', ''));
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
		displayOptions: { show },
	},
];
