import { makeMessage } from '../state/messages.mjs';

/** Somebody who hides the number, as a delivery shows them (docs/2chat-api.md, 1.1). */
export const HIDDEN = '69385314111689@lid';

const STRANGER = { chatId: '15550100077@c.us', phone: '+15550100077' };

/**
 * What comes before the message that one waits for: chats that are none, people without a number, things without a
 * text (docs/2chat-api.md, 1 and 7.8).
 */
const BYSTANDERS = [
	(writer) => ({ chatId: 'status@broadcast', phone: writer, content: { text: 'A story for all' } }),
	() => ({ chatId: '120363000000000099@newsletter', phone: null, content: { text: 'News' } }),
	() => ({ chatId: HIDDEN, phone: null, content: { text: 'Who is this?' } }),
	() => ({
		...STRANGER,
		content: {
			parts: {
				location: { latitude: 4.5, longitude: -74.1, name: 'Office', address: '1 Example Street' },
			},
		},
	}),
	() => ({
		...STRANGER,
		content: {
			parts: {
				contacts: [
					{ name: { formatted_name: 'Amir Haddad' }, phones: [{ phone: '+15550100078' }] },
				],
			},
		},
	}),
	() => ({
		...STRANGER,
		content: {
			parts: {
				order: { subtotal: 0, total: 0, currency: null, created_at: 1767225600, products: [] },
			},
		},
	}),
];

/**
 * A message of another chat on the same number.
 *
 * @param {import('../types.mjs').Box} box the sandbox's inner parts
 * @param {any} channel
 * @param {string | null} writer the person who will write
 */
export function bystander(box, channel, writer) {
	const { chatId, phone, content } = box.unruly.next('otherChats', BYSTANDERS)(writer);
	return makeMessage({
		uuid: box.newId('MSG'),
		channel,
		session: `WW-${channel.uuid}-${chatId}`,
		remotePhone: phone,
		content,
		sentBy: 'user',
		at: box.now(),
	});
}

/** The past chats that are among the others when a sandbox with a history is unruly from its start. */
export const OTHER_CHATS = ['status@broadcast', '120363000000000099@newsletter', HIDDEN];
