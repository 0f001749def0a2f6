import { channelField } from '../../fields/whatsAppNumber';
import { noticeField } from '../../fields/notice';
import { doneItem } from '../../operations/answer';
import { operation } from '../../operations/operation';
import type { Field } from '../../operations/routing';

const fields: Field[] = [
	noticeField(
		'A deleted number cannot be brought back: it has to be created and connected by QR code again. To stop it for a while, use Disconnect.',
	),
	channelField(),
];

/** DOCS WhatsApp/Web/channel/delete-channel. */
export const deleteOperation = operation({
	name: 'Delete',
	value: 'delete',
	action: 'Delete WhatsApp number',
	description: 'Delete a WhatsApp number of the account permanently',
	isIrreversible: true,
	request: { method: 'DELETE', url: '/whatsapp/channel/{channel_uuid}' },
	answer: doneItem({ deleted: true }),
	fields,
});
