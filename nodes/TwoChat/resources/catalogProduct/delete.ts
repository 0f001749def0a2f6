import { catalogNumberField, productField } from '../../fields/catalog';
import { noticeField } from '../../fields/notice';
import { doneItem } from '../../operations/answer';
import { operation } from '../../operations/operation';
import type { Field } from '../../operations/routing';

const fields: Field[] = [
	noticeField('A deleted product cannot be brought back.'),
	catalogNumberField('body'),
	productField(),
];

/** DOCS WhatsApp/Web/catalog: the number goes in the body of the DELETE. */
export const deleteOperation = operation({
	name: 'Delete',
	value: 'delete',
	action: 'Delete WhatsApp catalog product',
	description: 'Delete a product of the catalog permanently',
	isIrreversible: true,
	request: { method: 'DELETE', url: '/whatsapp/catalog/product/{product_id}' },
	answer: doneItem({ deleted: true }),
	fields,
});
