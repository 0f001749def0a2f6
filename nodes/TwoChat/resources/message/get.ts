import { simplifyFields } from '../../fields/simplify';
import { oneItem } from '../../operations/answer';
import { operation } from '../../operations/operation';
import { inOtherConversations, messageFields } from './conversationKey';
import { simplifyMessage } from './simplify';

/** DOCS WhatsApp/Web/messages/get-single-message. */
export const get = operation({
	name: 'Get',
	value: 'get',
	action: 'Get WhatsApp message',
	description: 'Retrieve a WhatsApp message and how far it got: created, sent, delivered or read',
	request: { method: 'GET', url: '/whatsapp/message/{session_key}/{message_uuid}' },
	otherReadings: inOtherConversations,
	answer: oneItem('message', simplifyMessage),
	fields: [...messageFields(), ...simplifyFields()],
});
