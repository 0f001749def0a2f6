import type {
	IDataObject,
	IExecuteFunctions,
	INodeProperties,
	INodePropertyOptions,
} from 'n8n-workflow';

import { templateField, templateVariablesField } from '../../fields/template';
import { flatItem } from '../../operations/answer';
import { customOperation } from '../../operations/customOperation';
import { fromField, toField } from './fields';
import { readEnds, readTemplate } from './templateMessage';

/** DOCS WABA/send-message. */
export const sendTemplateOption: INodePropertyOptions = {
	name: 'Send Template',
	value: 'sendTemplate',
	action: 'Send a WABA template message',
	description:
		'Send an approved template with its variables filled in, at any time, also to somebody who never wrote',
};

const show = { resource: ['wabaMessage'], operation: ['sendTemplate'] };

export const sendTemplateFields: INodeProperties[] = [
	fromField(show),
	toField(show),
	templateField(show),
	templateVariablesField(show),
];

function read(this: IExecuteFunctions, itemIndex: number): IDataObject {
	return { ...readEnds(this, itemIndex), ...readTemplate(this, itemIndex) };
}

export const sendTemplate = customOperation<IDataObject>({
	calls: ['POST /waba/send-message'],
	itemsAtOnce: 1,
	read,
	async run(body, call) {
		const answer = await call({ method: 'POST', path: '/waba/send-message', body });
		return flatItem().answer.read(answer);
	},
});
