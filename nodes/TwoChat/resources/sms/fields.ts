import type { IDisplayOptions, INodeProperties, INodePropertyRouting } from 'n8n-workflow';

import { byId, byNumber, fromList } from '../../fields/locator';
import { phoneNumberIn } from '../../fields/phoneNumberIn';
import { inPath } from '../../fields/send';

/** The account's number that an SMS is sent from. */
export const smsNumberField = (show: IDisplayOptions['show']): INodeProperties => ({
	displayName: 'From',
	name: 'smsNumber',
	type: 'resourceLocator',
	required: true,
	default: { mode: 'list', value: '' },
	description: 'The number of the account that sends the SMS, in the international format',
	displayOptions: { show },
	modes: [fromList('searchSmsNumbers'), byNumber()],
	routing: phoneNumberIn('body', 'from_number', 'From'),
});

/** The account's SMS channel (`SMS…`) that an operation is about. */
export const smsChannelField = (
	show: IDisplayOptions['show'],
	routing: INodePropertyRouting = inPath('channel_uuid', 'smsChannel', 'SMS Channel'),
): INodeProperties => ({
	displayName: 'SMS Channel',
	name: 'smsChannel',
	type: 'resourceLocator',
	required: true,
	default: { mode: 'list', value: '' },
	description: 'The SMS number of the account, by the ID of its channel in 2Chat (starts with SMS)',
	displayOptions: { show },
	modes: [fromList('searchSmsChannels'), byId('SMS')],
	routing,
});
