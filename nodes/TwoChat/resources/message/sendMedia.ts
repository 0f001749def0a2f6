import type { IBinaryData, IDataObject, IExecuteFunctions } from 'n8n-workflow';

import { binaryFile, bytesOf } from '../../fields/binaryFile';
import { publicUrl } from '../../fields/publicUrl';
import { flatItem } from '../../operations/answer';
import { withoutEmpty } from '../../operations/empty';
import { operationOfCalls } from '../../operations/operation';
import type { Field } from '../../operations/routing';
import { textOf } from '../../operations/text';
import { BadInput } from '../../transport/errors/badInput';
import { addressingFields, readAddressing } from './addressing';
import { checkFirstField } from './delivery/checkFirst';
import type { SendWish } from './delivery/deliveryOptions';
import { sendOptions } from './delivery/deliveryOptions';
import { waitFields } from './delivery/waitUntil';
import { refuseTooLarge, signedUrl } from './signedUrl';

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
					'In the item. 2Chat fetches it from this n8n, which must have a public address, by a signed link that expires.',
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
			'The name of the binary field that holds the file, at most 16 MB. An expression may give the file of another node.',
		hint: 'n8n has to keep the execution until 2Chat has fetched the file',
		displayOptions: { show: { mediaFrom: ['binary'] } },
	},
	{
		displayName: 'Additional Fields',
		name: 'additionalFields',
		type: 'collection',
		placeholder: 'Add Field',
		default: {},
		options: [
			{
				displayName: 'Caption',
				name: 'caption',
				type: 'string',
				typeOptions: { rows: 2 },
				default: '',
				placeholder: 'e.g. The receipt you asked for',
				description: 'Text that goes with the file',
			},
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
			...waitFields,
		],
	},
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
		text: textOf(parameter('additionalFields.caption'), 'Caption'),
	};
	const wish = sendOptions.read.call(this, itemIndex, body);
	if (parameter('mediaFrom', 'url') !== 'binary') {
		const url = publicUrl(parameter('mediaUrl'), 'Media URL');
		return { body: { ...body, url }, hours: 0, wish };
	}
	const file = binaryFile(this.getInputData()[itemIndex], parameter('binaryPropertyName'));
	refuseTooLarge(file, bytesOf(file) ?? 0);
	const hours = Number(parameter('additionalFields.linkExpiresAfter', DEFAULT_HOURS));
	if (hours > 0 && Number.isFinite(hours)) return { body, file, hours, wish };
	throw new BadInput('Link Expires After is not a time. Use a number of hours, for example 24');
}

/** DOCS WhatsApp/Web/send-message: `url` is the file, at most 16 MB, and `text` goes with it. */
export const sendMedia = operationOfCalls<Media>({
	name: 'Send Media',
	value: 'sendMedia',
	action: 'Send WhatsApp image, video or file',
	description:
		'Send an image, video, voice note or document by WhatsApp, from a public web address or a binary field, to a phone number, a group or a username',
	calls: ['POST /whatsapp/send-message', ...sendOptions.calls],
	inOrder: true,
	fields,
	read,
	async run({ body, file, hours, wish }, call) {
		const send = async (content: IDataObject) => {
			const url = file ? await signedUrl.call(this, file, hours) : content.url;
			return (await call({
				method: 'POST',
				path: '/whatsapp/send-message',
				body: withoutEmpty({ ...content, url }),
				read: flatItem().read,
			})) as IDataObject[];
		};
		return wish ? await sendOptions.run.call(this, wish, body, send, call) : await send(body);
	},
});
