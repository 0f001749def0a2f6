import { channelField } from '../../fields/whatsAppNumber';
import { wholeAnswer } from '../../operations/answer';
import { operation } from '../../operations/operation';
import type { Field } from '../../operations/routing';
import { withQrPicture } from './qrPicture';

const fields: Field[] = [
	channelField(),
	{
		displayName: 'Download Picture',
		name: 'downloadPicture',
		type: 'boolean',
		default: true,
		description: 'Whether to also fetch the QR code as a PNG picture, to send or show it',
	},
	{
		displayName: 'Put Output File in Field',
		name: 'binaryProperty',
		type: 'string',
		default: 'data',
		hint: 'The name of the output binary field to put the file in',
		description: 'The binary field of the output that gets the picture',
		displayOptions: { show: { downloadPicture: [true] } },
	},
];

/** SKILLS 2chat-whatsapp, newer revision; SQL: not more often than every 5 seconds. */
export const getQrCode = operation({
	name: 'Get QR Code',
	value: 'getQrCode',
	action: 'Get QR code of WhatsApp number',
	description:
		'Get the QR code that connects a WhatsApp number when its phone scans it. It changes every few seconds: ask again, but not more often than every 5 seconds.',
	request: { method: 'GET', url: '/whatsapp/channel/{channel_uuid}/qr-code' },
	answer: { ...wholeAnswer(['qr_code', 'qr_code_image_url']), finish: withQrPicture },
	fields,
});
