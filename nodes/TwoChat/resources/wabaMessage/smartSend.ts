import type { IExecuteFunctions } from 'n8n-workflow';

import { messageField, refuseTooLong } from '../../fields/messageText';
import { noticeField } from '../../fields/notice';
import { templateField, templateVariablesField } from '../../fields/template';
import type { TemplateMessage } from '../../fields/templateMessage';
import { readTemplate, templateBody } from '../../fields/templateMessage';
import { operationOfCalls } from '../../operations/operation';
import type { Field } from '../../operations/routing';
import type { Ends } from '../../sendAndWait/message';
import { isWindowOpen } from '../../sendAndWait/message';
import { trimmedTextOf } from '../../operations/text';
import { BadInput } from '../../transport/errors/badInput';
import { toField } from '../../fields/to';
import { fromWabaField } from '../../fields/wabaNumber';
import { sentMessage } from '../../fields/sentMessage';
import { readEnds } from './ends';

const fields: Field[] = [
	noticeField('Each item costs two API credits: one to look at the window, one to send.'),
	fromWabaField(),
	toField(),
	messageField('What the message says while the 24-hour window is open'),
	templateField(),
	templateVariablesField(),
];

interface Message {
	ends: Ends;
	text: string;
	template: TemplateMessage;
}

/** Both ways are checked before anything is sent: which one it will be is not known yet. */
function read(this: IExecuteFunctions, itemIndex: number): Message {
	const text = trimmedTextOf(this.getNodeParameter('message', itemIndex, ''), 'Message');
	if (text === '') throw new BadInput('Message is empty. Fill it in');
	refuseTooLong(text, 'Message', 'Shorten it');
	return { ends: readEnds(this, itemIndex), text, template: readTemplate(this, itemIndex) };
}

/** DOCS WABA/send-message, W6W waba-conversation-window-get. */
export const smartSend = operationOfCalls<Message>({
	name: 'Smart Send',
	value: 'smartSend',
	action: 'Send WABA text, or template outside 24-hour window',
	description:
		'Send the text if the other side wrote within the last 24 hours, and the template otherwise. The output says which was sent.',
	calls: ['GET /waba/conversation-window/{from_number}/{to_number}', 'POST /waba/send-message'],
	inOrder: true,
	fields,
	read,
	async run({ ends, text, template }, call) {
		const isOpen = await isWindowOpen(call, ends);
		const body = { ...ends, ...(isOpen ? { text } : await templateBody(this, template)) };
		const answer = await call({ method: 'POST', path: '/waba/send-message', body });
		const [sent] = sentMessage().read(answer);
		return { sentAs: isOpen ? 'text' : 'template', windowOpen: isOpen, ...sent };
	},
});
