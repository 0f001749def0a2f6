import type { IBinaryData, IDataObject, IExecuteFunctions } from 'n8n-workflow';

import { messageFileFields, isOfItem, readFile } from '../../fields/fileSource';
import { optionsField } from '../../fields/collections';
import { messageField } from '../../fields/messageText';
import { publicUrl } from '../../fields/publicUrl';
import { sentMessage } from '../../fields/sentMessage';
import { DEFAULT_HOURS, signedUrl } from '../../fields/signedUrl';
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

const fields: Field[] = [
	...addressingFields(),
	...messageFileFields('https://example.com/photo.jpg'),
	messageField('The caption: text that goes with the file, if any', {
		required: false,
		placeholder: 'e.g. The receipt you asked for',
	}),
	optionsField([
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
	if (!isOfItem(this, itemIndex)) {
		const url = publicUrl(parameter('mediaUrl'), 'Media URL');
		return { body: { ...body, url }, hours: 0, wish };
	}
	const file = readFile(this, itemIndex, parameter('binaryPropertyName'));
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
