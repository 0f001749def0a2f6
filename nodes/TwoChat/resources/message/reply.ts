import type { IDataObject } from 'n8n-workflow';

import { readRecipient } from '../../fields/recipient';
import { sentMessage } from '../../fields/sentMessage';
import { isEmpty } from '../../operations/empty';
import { operation } from '../../operations/operation';
import type { Field } from '../../operations/routing';
import { prepare } from '../../operations/routing';
import { BadInput } from '../../transport/errors/badInput';
import { addressingFields } from './addressing';
import { sendOptions } from './delivery/deliveryOptions';
import { textFields } from './textFields';

/** As a simplified message of the trigger has them: the number that was written to, and the chat it was written in. */
const [from, to] = addressingFields();

const fields: Field[] = [
	{ ...from, default: { mode: 'number', value: '={{ $json.to }}' } },
	{
		...to,
		default: { mode: 'number', value: '={{ $json.replyTo }}' },
		description:
			'The chat to reply in, as replyTo of a message of the 2Chat Trigger has it: the group it came from, the phone number, or the ID of somebody whose number is hidden',
		routing: {
			send: {
				preSend: [
					prepare(function (request) {
						const given = this.getNodeParameter('to', '');
						if (isEmpty(given)) {
							throw new BadInput(
								'To is empty: the item names no chat to reply in. Put Reply after a 2Chat Trigger with Simplify on, whose messages have replyTo, or fill in To',
							);
						}
						Object.assign(request.body as IDataObject, readRecipient(given));
					}),
				],
			},
		},
	},
	...textFields('What to reply', 'e.g. Thank you, we are on it'),
];

/** DOCS WhatsApp/Web/send-message. It quotes nothing: 2Chat has no call that does. */
export const reply = operation({
	name: 'Reply',
	value: 'reply',
	action: 'Reply to WhatsApp message',
	description:
		'Answer a message of the 2Chat Trigger in the chat it came from: a direct chat or a group. The message is not quoted.',
	request: { method: 'POST', url: '/whatsapp/send-message' },
	inOrder: true,
	answer: sentMessage(),
	around: sendOptions,
	fields,
});
