import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';

import { notForAgents } from '../../fields/irreversible';
import { noticeField } from '../../fields/notice';
import { inPath } from '../../fields/send';
import { templateField } from '../../fields/template';
import { wabaNumberField } from '../../fields/wabaNumber';
import { doneItem } from '../../operations/answer';

/** DOCS WABA/delete-template; W6W. */
export const deleteOption: INodePropertyOptions = {
	name: 'Delete',
	value: 'delete',
	action: 'Delete a WABA template',
	description: 'Remove a message template in all its languages, for good',
	displayOptions: notForAgents,
	routing: {
		request: { method: 'DELETE', url: '/waba/templates/{template_uuid}' },
		output: { postReceive: [doneItem({ deleted: true })] },
	},
};

const show = { resource: ['template'], operation: ['delete'] };

export const deleteFields: INodeProperties[] = [
	noticeField('The template is deleted in all its languages and can not be brought back.', show),
	{
		...wabaNumberField(show, { description: 'The number whose templates the list shows' }),
		required: false,
	},
	templateField(show, inPath('template_uuid', 'template', 'Template')),
];
