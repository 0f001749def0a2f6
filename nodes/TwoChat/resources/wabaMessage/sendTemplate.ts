import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';

import { templateField, templateVariablesField } from '../../fields/template';
import { flatItem } from '../../operations/answer';
import { operationOfCalls } from '../../operations/operation';
import { fromField, otherSideField } from './fields';
import { readEnds, readTemplate } from './templateMessage';

function read(this: IExecuteFunctions, itemIndex: number): IDataObject {
	return { ...readEnds(this, itemIndex), ...readTemplate(this, itemIndex) };
}

/** DOCS WABA/send-message. */
export const sendTemplate = operationOfCalls<IDataObject>({
	name: 'Send Template',
	value: 'sendTemplate',
	action: 'Send WABA template message',
	description:
		'Send an approved template with its variables filled in, at any time, also to somebody who never wrote',
	calls: ['POST /waba/send-message'],
	inOrder: true,
	fields: [fromField(), otherSideField(), templateField(), templateVariablesField()],
	read,
	async run(body, call) {
		const answer = await call({ method: 'POST', path: '/waba/send-message', body });
		return flatItem().read(answer);
	},
});
