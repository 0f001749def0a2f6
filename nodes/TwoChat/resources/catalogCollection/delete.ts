import { catalogNumberField, collectionField } from '../../fields/catalog';
import { noticeField } from '../../fields/notice';
import { doneItem } from '../../operations/answer';
import { operation } from '../../operations/operation';
import type { Field } from '../../operations/routing';

const fields: Field[] = [
	noticeField('A deleted collection cannot be brought back. Its products stay.'),
	catalogNumberField('body'),
	collectionField(),
];

/** DOCS WhatsApp/Web/catalog: the number goes in the body of the DELETE. */
export const deleteOperation = operation({
	name: 'Delete',
	value: 'delete',
	action: 'Delete WhatsApp catalog collection',
	description: 'Delete a collection of the catalog permanently; its products stay',
	isIrreversible: true,
	request: { method: 'DELETE', url: '/whatsapp/catalog/collection/{collection_id}' },
	answer: doneItem({ deleted: true }),
	fields,
});
