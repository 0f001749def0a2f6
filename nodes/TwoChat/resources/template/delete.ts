import { noticeField } from '../../fields/notice';
import { inPath } from '../../fields/send';
import { templateField } from '../../fields/template';
import { wabaNumberField } from '../../fields/wabaNumber';
import { doneItem } from '../../operations/answer';
import { operation } from '../../operations/operation';
import type { Field } from '../../operations/routing';

const fields: Field[] = [
	noticeField('The template is deleted in all its languages and cannot be brought back.'),
	{
		...wabaNumberField({ description: 'The number whose templates the list shows' }),
		required: false,
	},
	templateField(inPath('template_uuid', 'template', 'Template')),
];

/** DOCS WABA/delete-template; W6W. */
export const deleteOperation = operation({
	name: 'Delete',
	value: 'delete',
	action: 'Delete WABA template',
	description: 'Delete a message template in all its languages permanently',
	isIrreversible: true,
	request: { method: 'DELETE', url: '/waba/templates/{template_uuid}' },
	answer: doneItem({ deleted: true }),
	fields,
});
