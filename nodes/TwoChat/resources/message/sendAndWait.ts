import { operationOfCalls } from '../../operations/operation';
import type { Asking } from '../../sendAndWait/asking';
import { ask } from '../../sendAndWait/ask';
import { readAsking } from './readQuestion';
import { sendAndWaitFields } from './sendAndWaitFields';

/** DOCS Webhooks/subscribe and delete-webhook, WhatsApp/Web/send-message, WABA/send-message. n8n knows it by its value. */
export const sendAndWait = operationOfCalls<Asking>({
	name: 'Send and Wait for Response',
	value: 'sendAndWait',
	action: 'Send WhatsApp message and wait for response',
	description:
		'Ask somebody on WhatsApp and continue with their reply: free text, one of several choices, or an approval',
	// A tool call can't wait. An agent gets this operation as a Human Review, where n8n hides the choice.
	displayOptions: { hide: { '@tool': [true] } },
	calls: [
		'GET /webhooks',
		'POST /webhooks/subscribe/{event_name}',
		'DELETE /webhooks/{webhook_uuid}',
		'GET /waba/conversation-window/{from_number}/{to_number}',
		'POST /waba/send-message',
		'POST /whatsapp/send-message',
	],
	inOrder: true,
	fields: sendAndWaitFields,
	read: readAsking,
	async run(asking, call) {
		await ask(this, asking, call);
		// What comes out is the reply, or what the wait ends with.
		return [];
	},
});
