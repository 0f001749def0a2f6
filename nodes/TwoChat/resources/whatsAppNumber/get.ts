import { channelField } from '../../fields/whatsAppNumber';
import { simplifyFields } from '../../fields/simplify';
import { oneItem } from '../../operations/answer';
import { operation } from '../../operations/operation';
import { simplifyWhatsAppNumber } from './simplify';

/** DOCS WhatsApp/Web/get-number. */
export const get = operation({
	name: 'Get',
	value: 'get',
	action: 'Get WhatsApp number',
	description: 'Retrieve one WhatsApp number of the account and whether it is connected',
	request: { method: 'GET', url: '/whatsapp/channel/{channel_uuid}' },
	answer: oneItem('channel', simplifyWhatsAppNumber),
	fields: [channelField(), ...simplifyFields()],
});
