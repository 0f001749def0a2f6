import type { IDataObject } from 'n8n-workflow';

import { fileInBody, messageFileFields } from '../../fields/fileSource';
import { messageField, refuseTooLong } from '../../fields/messageText';
import { phoneNumberIn } from '../../fields/phoneNumberIn';
import { publicUrlInBody } from '../../fields/publicUrl';
import { sentMessage } from '../../fields/sentMessage';
import { toField } from '../../fields/to';
import { fromWabaField } from '../../fields/wabaNumber';
import { operation } from '../../operations/operation';
import type { Field } from '../../operations/routing';
import { prepare } from '../../operations/routing';

const fields: Field[] = [
	fromWabaField(phoneNumberIn('body', 'from_number', 'From')),
	toField(phoneNumberIn('body', 'to_number', 'To')),
	...messageFileFields('https://example.com/menu.pdf', publicUrlInBody('url', 'Media URL')),
	messageField('The caption: text that goes with the file, if any', {
		required: false,
		placeholder: 'e.g. The menu you asked for',
		routing: {
			send: {
				type: 'body',
				property: 'text',
				preSend: [
					prepare((request) => {
						const { text } = request.body as IDataObject;
						refuseTooLong(String(text ?? ''), 'Message', 'Shorten it');
					}),
				],
			},
		},
	}),
];

/** N8N: `url` is the file; `text` goes with it. */
export const sendMedia = operation({
	name: 'Send Media',
	value: 'sendMedia',
	action: 'Send WABA image, video or file',
	description:
		'Send an image, video, sound or document, with or without a text, to somebody who wrote within the last 24 hours',
	inOrder: true,
	request: { method: 'POST', url: '/waba/send-message' },
	answer: sentMessage(),
	around: fileInBody('Media From', 'url'),
	fields,
});
