import type { IDataObject, IWebhookFunctions } from 'n8n-workflow';

import type { Asked, Channel, Question } from '../subscriptions/question';
import { fingerprintOfNumber, fingerprintOfPerson } from '../subscriptions/question';
import { chatIdOf, chatKindOf } from '../twochat/chat';
import { readChatId } from '../twochat/chatId';
import { channelNumber } from '../twochat/message';
import { contentOf } from '../twochat/messageContent';
import { isOwn } from '../twochat/payload';
import { personOf } from '../twochat/person';
import { isoTime } from '../twochat/time';
import { unwrapped } from '../twochat/unwrap';
import { text } from '../twochat/values';
import { whyNoAnswer } from './reactions';

/** How much earlier than the question a message may say it is: clocks differ. */
const CLOCKS_DIFFER_MS = 5 * 60_000;

/** Whether a message is older than the question. A time without its zone says nothing certain. */
function isEarlier(payload: IDataObject, { asked }: Question): boolean {
	const { created_at: at } = unwrapped(payload);
	const isCertain = typeof at === 'number' || /(Z|[+-]\d{2}:?\d{2})$/i.test(text(at));
	return isCertain && Date.parse(isoTime(at) ?? '') < asked - CLOCKS_DIFFER_MS;
}

/**
 * Who of the people asked wrote; undefined when it was somebody else, or could not be asked. The conversation counts besides the
 * number only where it is with a hidden ID: where the two name different numbers, it is somebody else.
 */
function writerAmong(
	context: IWebhookFunctions,
	payload: IDataObject,
	{ people }: Question,
): Asked | undefined {
	const chat = readChatId(chatIdOf(payload));
	const names = [personOf(payload), chat?.kind === 'hiddenId' ? chat.id : ''].filter(Boolean);
	const prints = names.map((name) => fingerprintOfPerson(context, name));
	return people.find(({ who, times }) => times > 0 && prints.includes(who));
}

/** Why a message of somebody who was asked is no reply to the question. */
function whyNotMeant(
	context: IWebhookFunctions,
	payload: IDataObject,
	channel: Channel,
	question: Question,
	reactsTo: string[],
): string | undefined {
	const event = text(payload.event);
	const number = channelNumber(payload);
	if (number && fingerprintOfNumber(context, channel, number) !== question.on) {
		return 'another number';
	}
	if (reactsTo.length > 0) return whyNoAnswer(context, payload, reactsTo);
	// Which message it is on is asked only where reactions count.
	if (contentOf(payload, event).kind === 'reaction') return 'reaction';
	return isEarlier(payload, question) ? 'older than the question' : undefined;
}

/**
 * Who of the people asked may have replied with a delivery, or why it is no reply to the question. Costs no call, as
 * strangers write more often than anybody.
 * @param reactsTo fingerprints of the messages that it may be a reaction to; empty for a message
 */
export function readWriter(
	context: IWebhookFunctions,
	payload: IDataObject,
	channel: Channel,
	question: Question,
	reactsTo: string[],
): { writer: Asked } | { reason: string } {
	if (isOwn(payload)) return { reason: 'own message' };
	const chat = chatKindOf(payload, text(payload.event));
	if (chat !== 'direct') return { reason: `${chat} message` };
	const writer = writerAmong(context, payload, question);
	if (!writer) return { reason: 'somebody else' };
	const reason = whyNotMeant(context, payload, channel, question, reactsTo);
	return reason === undefined ? { writer } : { reason };
}
