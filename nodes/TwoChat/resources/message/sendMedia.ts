import type { IBinaryData, IDataObject, IExecuteFunctions } from 'n8n-workflow';

import { binaryFile, bytesOf } from '../../fields/binaryFile';
import { messageField, sendOptionsField } from '../../fields/messageText';
import { publicUrl } from '../../fields/publicUrl';
import { sentMessage } from '../../fields/sentMessage';
import { refuseTooLarge, signedUrl } from '../../fields/signedUrl';
import { withoutEmpty } from '../../operations/empty';
import { operationOfCalls } from '../../operations/operation';
import type { Field } from '../../operations/routing';
import { textOf } from '../../operations/text';
import { BadInput } from '../../transport/errors/badInput';
import { addressingFields, readAddressing } from './addressing';
import { checkFirstField } from './delivery/checkFirst';
import type { SendWish } from './delivery/deliveryOptions';
import { sendOptions } from './delivery/deliveryOptions';
import { waitUntilField } from './delivery/waitUntil';

/** A message that 2Chat has queued needs its file later; who is not 2Chat does not know the link. */
const DEFAULT_HOURS = 24;

const fields: Field[] = [
	...addressingFields(),
	{
		displayName: 'Media From',
		name: 'mediaFrom',
		type: 'options',
		noDataExpression: true,
		default: 'url',
		description: 'Where the file is',
		options: [
			{
				name: 'Binary Field',
				value: 'binary',
				description:
					'A file in the input item. 2Chat downloads it from this n8n through an expiring signed link, so n8n needs a public address.',
			},
			{
				name: 'Public URL',
				value: 'url',
				description: 'On the web, where 2Chat can open it without a login',
			},
		],
	},
	{
		displayName: 'Media URL',
		name: 'mediaUrl',
		type: 'string',
		required: true,
		default: '',
		placeholder: 'e.g. https://example.com/photo.jpg',
		description: 'The web address of the file, which 2Chat opens without a login. At most 16 MB.',
		displayOptions: { show: { mediaFrom: ['url'] } },
	},
	{
		displayName: 'Input Binary Field',
		name: 'binaryPropertyName',
		type: 'string',
		required: true,
		default: 'data',
		placeholder: 'e.g. data',
		description:
			'The file to send, at most 16 MB. An expression can give the file of another node. Keep saved executions on for this workflow: the file is deleted with its execution.',
		hint: 'The name of the input field containing the file data to be sent',
		displayOptions: { show: { mediaFrom: ['binary'] } },
	},
	messageField('The caption: text that goes with the file, if any', {
		required: false,
		placeholder: 'e.g. The receipt you asked for',
	}),
	sendOptionsField([
		checkFirstField,
		{
			displayName: 'Link Expires After (Hours)',
			name: 'linkExpiresAfter',
			type: 'number',
			typeOptions: { minValue: 0, numberPrecision: 2 },
			default: DEFAULT_HOURS,
			description:
				'For a binary field: how long 2Chat can fetch the file. Long enough for messages that 2Chat queues for later.',
			displayOptions: { show: { '/mediaFrom': ['binary'] } },
		},
		waitUntilField,
	]),
];

interface Media {
	body: IDataObject;
	/** Where the file is n8n's own: its address is made when its turn comes. */
	file?: IBinaryData;
	hours: number;
	wish?: SendWish;
}

function read(this: IExecuteFunctions, itemIndex: number): Media {
	const parameter = (name: string, fallback: string | number = '') =>
		this.getNodeParameter(name, itemIndex, fallback);
	const body = {
		...readAddressing(this, itemIndex),
		text: textOf(parameter('message'), 'Message'),
	};
	const wish = sendOptions.read.call(this, itemIndex, body);
	if (parameter('mediaFrom', 'url') !== 'binary') {
		const url = publicUrl(parameter('mediaUrl'), 'Media URL');
		return { body: { ...body, url }, hours: 0, wish };
	}
	const file = binaryFile(this.getInputData()[itemIndex], parameter('binaryPropertyName'));
	refuseTooLarge(file, bytesOf(file) ?? 0);
	const hours = Number(parameter('options.linkExpiresAfter', DEFAULT_HOURS));
	if (hours > 0 && Number.isFinite(hours)) return { body, file, hours, wish };
	throw new BadInput('Link Expires After is not a time. Use a number of hours, for example 24');
}

/** DOCS WhatsApp/Web/send-message: `url` is the file, at most 16 MB, and `text` goes with it. */
export const sendMedia = operationOfCalls<Media>({
	name: 'Send Media',
	value: 'sendMedia',
	action: 'Send WhatsApp image, video or file',
	description:
		'Send an image, video, voice note or document by WhatsApp, from a public web address or a binary field, to a phone number, a group or somebody whose number is hidden',
	calls: ['POST /whatsapp/send-message', ...sendOptions.calls],
	inOrder: true,
	fields,
	read,
	async run({ body, file, hours, wish }, call) {
		const send = async (content: IDataObject) => {
			const url = file
				? await signedUrl.call(this, file, 'choose Public URL under Media From', hours)
				: content.url;
			return (await call({
				method: 'POST',
				path: '/whatsapp/send-message',
				body: withoutEmpty({ ...content, url }),
				read: sentMessage().read,
			})) as IDataObject[];
		};
		return wish ? await sendOptions.run.call(this, wish, body, send, call) : await send(body);
	},
});
