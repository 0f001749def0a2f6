import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';

import { templateField, templateVariablesField } from '../../fields/template';
import { operationOfCalls } from '../../operations/operation';
import { toField } from '../../fields/to';
import { fromWabaField } from '../../fields/wabaNumber';
import { sentMessage } from '../../fields/sentMessage';
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
		'Send an approved template with its variables filled in: at any time, also to somebody who never wrote',
	calls: ['POST /waba/send-message'],
	inOrder: true,
	fields: [fromWabaField(), toField(), templateField(), templateVariablesField()],
	read,
	async run(body, call) {
		const answer = await call({ method: 'POST', path: '/waba/send-message', body });
		return sentMessage().read(answer);
	},
});
