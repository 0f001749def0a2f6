import { Collection } from './collection.mjs';
import { fixedId } from './ids.mjs';
import { OTHER_CHATS } from '../unruly/chats.mjs';
import { makeMessage, sessionKey } from './messages.mjs';
import { JANE } from './people.mjs';

const HOUR = 3_600_000;

/**
 * Adds `count` messages of one chat, an hour apart, the last one at `until`; questions and answers in turn.
 *
 * @param {Collection<any>} messages
 * @param {{ channel: any, chatId: string, phone: string | null, group?: any, count: number, until: number }} chat
 */
function addChat(messages, { channel, chatId, phone, group, count, until }) {
	for (let index = 0; index < count; index += 1) {
		const sentBy = index % 2 === 0 ? 'user' : 'agent';
		const message = makeMessage({
			uuid: fixedId('MSG', messages.size + 1),
			channel,
			session: sessionKey(channel, chatId),
			remotePhone: phone,
			group,
			participant:
				group && sentBy === 'user' ? { phone_number: JANE, pushname: 'Jane' } : undefined,
			content: { text: sentBy === 'user' ? `Question ${index + 1}` : `Answer ${index + 1}` },
			sentBy,
			at: until - (count - index) * HOUR,
			ack: 3,
		});
		messages.set(message.uuid, message);
	}
}

/**
 * Past WhatsApp messages of the first number: 130 with one person (two pages of 100), 60 in one group (two pages
 * of 50), and one each with 14 more people (two pages of 10 conversations). With other chats also one each of a
 * story, a channel and somebody who hides the number.
 */
export function seedHistory(numbers, groups, now, withOtherChats) {
	const messages = new Collection();
	const channel = numbers.get(fixedId('WPN', 1));
	const person = (phone, count, until) =>
		addChat(messages, { channel, chatId: `${phone.slice(1)}@c.us`, phone, count, until });
	for (let index = 1; index <= 14; index += 1) {
		person(`+1555${2_000_000 + index}`, 1, now - 200 * HOUR + index * HOUR);
	}
	for (const chatId of withOtherChats ? OTHER_CHATS : []) {
		addChat(messages, { channel, chatId, phone: null, count: 1, until: now });
	}
	const group = groups.get(fixedId('WAG', 1));
	addChat(messages, {
		channel,
		chatId: group.wa_group_id,
		phone: null,
		group,
		count: 60,
		until: now,
	});
	person(JANE, 130, now);
	return messages;
}
