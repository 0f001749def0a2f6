import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';

import { optionsField } from '../../fields/collections';
import { operationOfFile } from '../../operations/operation';
import type { Field } from '../../operations/routing';
import { trimmedTextOf } from '../../operations/text';
import { BadInput } from '../../transport/errors/badInput';
import type { MediaLimits } from '../../transport/media/download';
import { downloadMedia as download } from '../../transport/media/download';
import type { Media } from '../../twochat/payload';
import { mediaOf } from '../../twochat/payload';
import { text } from '../../twochat/values';
import { readWebAddress } from '../../twochat/webAddress';

const MOST_SECONDS = 300;
const MOST_MEGABYTES = 100;

const fields: Field[] = [
	{
		displayName: 'Media URL',
		name: 'mediaUrl',
		type: 'string',
		default: '={{ $json.mediaUrl }}',
		placeholder: 'e.g. https://files.example.com/photo.jpg',
		description:
			'The address of the file, as mediaUrl of a message has it. Leave it as it is after a 2Chat Trigger or a list of messages.',
	},
	{
		displayName: 'Put Output File in Field',
		name: 'binaryProperty',
		type: 'string',
		default: 'data',
		hint: 'The name of the output binary field to put the file in',
		description: 'The binary field of the output that gets the file',
	},
	optionsField([
		{
			displayName: 'Maximum Media Size (MB)',
			name: 'maxMediaSize',
			type: 'number',
			typeOptions: { minValue: 0.001, maxValue: MOST_MEGABYTES },
			default: 16,
			description: 'Largest file to download',
		},
		{
			displayName: 'Media Timeout (Seconds)',
			name: 'mediaTimeout',
			type: 'number',
			typeOptions: { minValue: 1, maxValue: MOST_SECONDS },
			default: 60,
			description: 'Longest time that the download may take',
		},
	]),
];

interface Wanted {
	media: Media;
	limits: MediaLimits;
	field: string;
}

/** The message of an item that is simplified, or as 2Chat sent it. */
function mediaIn(json: IDataObject): Media | undefined {
	const { mediaUrl, mediaType, mediaMimeType } = json;
	const url = text(mediaUrl);
	return url ? { url, type: text(mediaType), mimeType: text(mediaMimeType) } : mediaOf(json);
}

/** @throws BadInput when it is no number above 0 and up to `most` */
function limit(given: unknown, label: string, most: number): number {
	const number = Number(given);
	if (number > 0 && number <= most) return number;
	throw new BadInput(`${label} is "${String(given).slice(0, 40)}". Use a number up to ${most}`);
}

function read(this: IExecuteFunctions, itemIndex: number): Wanted {
	const { json } = this.getInputData()[itemIndex];
	const given = trimmedTextOf(this.getNodeParameter('mediaUrl', itemIndex, ''), 'Media URL');
	const ofItem = mediaIn(json);
	if (!given && !ofItem?.url) {
		throw new BadInput(
			'The message has no media. Fill in Media URL, or let only messages with media through before this node (Media under the options of the 2Chat Trigger)',
		);
	}
	const wanted = given || (ofItem?.url ?? '');
	const address = readWebAddress(wanted);
	if ('reason' in address) {
		throw new BadInput(`Media URL "${wanted.slice(0, 80)}" is not a web address: ${address.reason}`);
	}
	const { address: url } = address;
	const isOfItem = !given || given === ofItem?.url;
	const { type = '', mimeType = '' } = (isOfItem && ofItem) || {};
	const options = this.getNodeParameter('options', itemIndex, {}) as IDataObject;
	const { maxMediaSize = 16, mediaTimeout = 60 } = options;
	const field = trimmedTextOf(
		this.getNodeParameter('binaryProperty', itemIndex, 'data'),
		'Put Output File in Field',
	);
	return {
		media: { url, type, mimeType },
		limits: {
			maxBytes: limit(maxMediaSize, 'Maximum Media Size', MOST_MEGABYTES) * 1024 * 1024,
			timeoutMs: limit(mediaTimeout, 'Media Timeout', MOST_SECONDS) * 1000,
		},
		field: field || 'data',
	};
}

/** Files of messages are at public addresses (docs/2chat-api.md, 7.1: `message.media.url`); the API key does not go along. */
export const downloadMedia = operationOfFile<Wanted>({
	name: 'Download Media',
	value: 'downloadMedia',
	action: 'Download media of WhatsApp message',
	description:
		'Download the image, voice note, video or document of a message into a binary field. Uses no API credit.',
	// A model gets no files.
	displayOptions: { hide: { '@tool': [true] } },
	fields,
	read,
	async run({ media, limits, field }) {
		const got = await download(this, media, limits);
		if ('reason' in got) throw new BadInput(got.reason);
		const { fileName, mimeType, bytes } = got.binary;
		const json = { mediaUrl: media.url, fileName: fileName ?? null, mimeType, bytes };
		return { json, binary: { [field]: got.binary } };
	},
});
