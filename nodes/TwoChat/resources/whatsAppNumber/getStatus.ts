import type { IDataObject, INodeProperties, INodePropertyOptions } from 'n8n-workflow';

import { channelField } from '../../fields/channel';
import { connectionStatus } from '../../twochat/connectionStatus';
import { wholeAnswer } from '../../operations/answer';

function withStatusInWords({ ...answer }: IDataObject): IDataObject {
	delete answer.success;
	return { status: connectionStatus(answer.connection_status), ...answer };
}

/** DOCS WhatsApp/Web/channel/get-channel-status: 2Chat refreshes it every 3 seconds. */
export const getStatusOption: INodePropertyOptions = {
	name: 'Get Status',
	value: 'getStatus',
	action: 'Get the status of a WhatsApp number',
	description:
		'See whether a WhatsApp number is connected, the last events of its connection, and the QR code while one waits to be scanned',
	routing: {
		request: { method: 'GET', url: '/whatsapp/channel/{channel_uuid}/status' },
		output: {
			postReceive: [
				wholeAnswer(['connection_status', 'qr_code', 'events'], { result: withStatusInWords }),
			],
		},
	},
};

const show = { resource: ['whatsAppNumber'], operation: ['getStatus'] };

export const getStatusFields: INodeProperties[] = [channelField(show)];
