import { pathPart } from '../fields/send';
import type { ItemCall } from '../operations/itemCalls';
import { objectWith } from '../transport/reply/envelope';
import type { Channel } from '../subscriptions/question';

/** The number that asks and the person who is asked, as 2Chat takes them. */
export interface Ends {
	from_number: string;
	to_number: string;
}

const PATH = { whatsapp: '/whatsapp/send-message', waba: '/waba/send-message' };

/** Sends a text (DOCS WhatsApp/Web/send-message, WABA/send-message). */
export const sendText = async (call: ItemCall, channel: Channel, ends: Ends, text: string) =>
	await call({ method: 'POST', path: PATH[channel], body: { ...ends, text } });

/** Whether the person wrote to the WABA number within the last 24 hours (W6W waba-conversation-window-get). */
export async function isWindowOpen(call: ItemCall, ends: Ends): Promise<boolean> {
	const between = [ends.from_number, ends.to_number].map((end) => pathPart(end, 'Number'));
	const path = `/waba/conversation-window/${between.join('/')}`;
	return objectWith(await call({ method: 'GET', path }), ['window_open']).window_open === true;
}
