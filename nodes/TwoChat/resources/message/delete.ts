import { noticeField } from '../../fields/notice';
import { doneItem } from '../../operations/answer';
import { operation } from '../../operations/operation';
import type { Field } from '../../operations/routing';
import { inOtherConversations, messageFields } from './conversationKey';

const fields: Field[] = [
	noticeField(
		"Deletes the message for everybody, and it cannot be brought back. WhatsApp allows it for 60 hours: for your own messages, and in groups that you administer for anybody's.",
	),
	...messageFields(),
];

/** DOCS WhatsApp/Web/messages/delete-message: within 60 hours (docs/2chat-api.md, row 16.13; an older page says 15 days). */
export const deleteOperation = operation({
	name: 'Delete',
	value: 'delete',
	action: 'Delete WhatsApp message',
	description: 'Delete a WhatsApp message for everybody, within 60 hours of sending it',
	isIrreversible: true,
	inOrder: true,
	request: { method: 'DELETE', url: '/whatsapp/message/{session_key}/{message_uuid}' },
	otherReadings: inOtherConversations,
	answer: doneItem({ deleted: true }),
	fields,
});
