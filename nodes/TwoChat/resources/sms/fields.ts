import { byId, byNumber, CHOSEN_FROM_LIST, fromList } from '../../fields/locator';
import { phoneNumberIn } from '../../fields/phoneNumberIn';
import { inPath } from '../../fields/send';
import type { Field, FieldRouting } from '../../operations/routing';

/** The account's number that an SMS is sent from. */
export const fromSmsField = (): Field => ({
	displayName: 'From',
	name: 'from',
	...CHOSEN_FROM_LIST,
	description:
		'The number of the account that sends the SMS, in the international format. Leave empty if there is only one.',
	modes: [fromList('searchSmsNumbers'), byNumber(), byId('SMS')],
	routing: phoneNumberIn('body', 'from_number', 'From'),
});

/** The account's SMS channel (`SMS…`) that an operation is about. */
export const smsChannelField = (
	routing: FieldRouting = inPath('channel_uuid', 'smsNumber', 'SMS Number'),
): Field => ({
	displayName: 'SMS Number',
	name: 'smsNumber',
	...CHOSEN_FROM_LIST,
	required: true,
	description: 'The SMS number of the account',
	modes: [fromList('searchSmsChannels'), byNumber(), byId('SMS')],
	routing,
});
