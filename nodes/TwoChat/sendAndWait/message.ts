import { pathPart } from '../fields/send';
import type { ItemCall } from '../operations/itemCalls';
import { objectWith } from '../transport/reply/envelope';
import type { Channel } from '../subscriptions/question';
import { text as textOf } from '../twochat/values';

/** Two numbers, as 2Chat takes them. */
export interface Ends {
	from_number: string;
	to_number: string;
}

/** The same, or somebody whose number is hidden, by ID (W6W and newer DOCS; not for WABA). */
export type PersonalEnds = Ends | { from_number: string; to_remote_id: string };

const PATH = { whatsapp: '/whatsapp/send-message', waba: '/waba/send-message' };

/** The UUID that 2Chat gave a sent message; empty where its answer has none. */
function uuidIn(answer: unknown): string {
	try {
		return textOf(objectWith(answer, ['message_uuid']).message_uuid);
	} catch {
		return '';
	}
}

/**
 * Sends a text (DOCS WhatsApp/Web/send-message, WABA/send-message).
 * @returns the message's UUID, or empty where 2Chat does not say it
 */
export const sendText = async (
	call: ItemCall,
	channel: Channel,
	ends: PersonalEnds,
	text: string,
): Promise<string> =>
	uuidIn(await call({ method: 'POST', path: PATH[channel], body: { ...ends, text } }));

/** Whether the person wrote to the WABA number within the last 24 hours (W6W waba-conversation-window-get). */
export async function isWindowOpen(call: ItemCall, ends: Ends): Promise<boolean> {
	const between = [ends.from_number, ends.to_number].map((end) => pathPart(end, 'Number'));
	const path = `/waba/conversation-window/${between.join('/')}`;
	return objectWith(await call({ method: 'GET', path }), ['window_open']).window_open === true;
}
