import type { Resource } from '../../operations/resource';
import { deleteOperation } from './delete';
import { downloadMedia } from './downloadMedia';
import { get } from './get';
import { getMany } from './getMany';
import { reply } from './reply';
import { sendAndWait } from './sendAndWait';
import { sendLocation } from './sendLocation';
import { sendMedia } from './sendMedia';
import { sendText } from './sendText';

export const message: Resource = {
	name: 'WhatsApp Message',
	value: 'message',
	description: 'A WhatsApp message of a number connected by QR code',
	first: sendText,
	operations: [
		deleteOperation,
		downloadMedia,
		get,
		getMany,
		reply,
		sendAndWait,
		sendLocation,
		sendMedia,
		sendText,
	],
};
