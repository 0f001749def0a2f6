import type { IDataObject } from 'n8n-workflow';

import { channelField } from '../../fields/whatsAppNumber';
import { wholeAnswer } from '../../operations/answer';
import { operation } from '../../operations/operation';
import { connectionStatus } from '../../twochat/connectionStatus';

function withStatusInWords({ ...answer }: IDataObject): IDataObject {
	delete answer.success;
	return { status: connectionStatus(answer.connection_status), ...answer };
}

/** DOCS WhatsApp/Web/channel/get-channel-status: 2Chat refreshes it every 3 seconds. */
export const getStatus = operation({
	name: 'Get Status',
	value: 'getStatus',
	action: 'Get WhatsApp number status',
	description:
		'Check whether a WhatsApp number is connected, with the last events of its connection, and the QR code while one waits to be scanned',
	request: { method: 'GET', url: '/whatsapp/channel/{channel_uuid}/status' },
	answer: wholeAnswer(['connection_status', 'qr_code', 'events'], { result: withStatusInWords }),
	fields: [channelField()],
});
