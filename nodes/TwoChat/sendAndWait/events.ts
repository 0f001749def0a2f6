import type { Channel } from '../subscriptions/question';

/** What 2Chat calls a message that came in (DOCS Webhooks/supported-webhook-types; N8N, W6W for WABA). */
export const RECEIVED: Record<Channel, string> = {
	whatsapp: 'whatsapp.message.received',
	waba: 'whatsapp.waba.message.received',
};

/** What 2Chat calls a reaction (DOCS, SKILLS, N8N). There is none for WABA numbers. */
export const REACTED = 'whatsapp.message.reaction';
