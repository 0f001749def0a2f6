import type { IExecuteFunctions } from 'n8n-workflow';

import { templateField, templateVariablesField } from '../../fields/template';
import type { TemplateMessage } from '../../fields/templateMessage';
import { readTemplate, templateBody } from '../../fields/templateMessage';
import { operationOfCalls } from '../../operations/operation';
import type { Ends } from '../../sendAndWait/message';
import { toField } from '../../fields/to';
import { fromWabaField } from '../../fields/wabaNumber';
import { sentMessage } from '../../fields/sentMessage';
import { readEnds } from './ends';

interface Message {
	ends: Ends;
	template: TemplateMessage;
}

function read(this: IExecuteFunctions, itemIndex: number): Message {
	return { ends: readEnds(this, itemIndex), template: readTemplate(this, itemIndex) };
}

/** DOCS WABA/send-message. */
export const sendTemplate = operationOfCalls<Message>({
	name: 'Send Template',
	value: 'sendTemplate',
	action: 'Send WABA template message',
	description:
		'Send an approved template with its variables filled in: at any time, also to somebody who never wrote',
	calls: ['POST /waba/send-message'],
	inOrder: true,
	fields: [fromWabaField(), toField(), templateField(), templateVariablesField()],
	read,
	async run({ ends, template }, call) {
		const body = { ...ends, ...(await templateBody(this, template)) };
		const answer = await call({ method: 'POST', path: '/waba/send-message', body });
		return sentMessage().read(answer);
	},
});
