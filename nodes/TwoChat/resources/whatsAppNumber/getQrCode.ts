import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';

import { channelField } from '../../fields/channel';
import { wholeAnswer } from '../../operations/answer';
import { withQrPicture } from './qrPicture';

/** SKILLS 2chat-whatsapp, newer revision; SQL: not more often than every 5 seconds. */
export const getQrCodeOption: INodePropertyOptions = {
	name: 'Get QR Code',
	value: 'getQrCode',
	action: 'Get the QR code of a WhatsApp number',
	description:
		'Get the QR code that connects a WhatsApp number when its phone scans it. It changes every few seconds: ask again, but not more often than every 5 seconds.',
	routing: {
		request: { method: 'GET', url: '/whatsapp/channel/{channel_uuid}/qr-code' },
		output: {
			postReceive: [wholeAnswer(['qr_code', 'qr_code_image_url']), withQrPicture],
		},
	},
};

const show = { resource: ['whatsAppNumber'], operation: ['getQrCode'] };

export const getQrCodeFields: INodeProperties[] = [
	channelField(show),
	{
		displayName: 'Download Picture',
		name: 'downloadPicture',
		type: 'boolean',
		default: true,
		description: 'Whether to also fetch the QR code as a PNG picture, to send or show it',
		displayOptions: { show },
	},
	{
		displayName: 'Put Output File in Field',
		name: 'binaryProperty',
		type: 'string',
		default: 'data',
		hint: 'The name of the output binary field to put the file in',
		description: 'The binary field of the output that gets the picture',
		displayOptions: { show: { ...show, downloadPicture: [true] } },
	},
];
