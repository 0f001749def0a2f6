import type { IDataObject, IWebhookFunctions } from 'n8n-workflow';

import type { Question } from '../subscriptions/question';
import { fingerprintOfMessage, toQuery } from '../subscriptions/question';
import type { SubscriptionCall } from '../subscriptions/subscriptions';
import { subscribe } from '../subscriptions/subscriptions';
import { channelNumber } from '../twochat/message';
import { contentOf } from '../twochat/messageContent';
import { numberIn } from '../twochat/person';
import { samePerson } from '../twochat/persons';
import { isObject, part, text } from '../twochat/values';
import { REACTED } from './events';

type Listener = Pick<IWebhookFunctions, 'getInstanceId' | 'getSignedResumeUrl' | 'logger'>;

/**
 * Subscribes to reactions to a question that is out, besides the subscription that hears messages.
 * Never throws: the question is not sent again for it, and a message still answers it.
 * @param uuids of the question's newest messages; empty ones where 2Chat named none
 * @param before fingerprints of its earlier messages
 */
export async function listenToReactions(
	context: Listener,
	call: SubscriptionCall,
	{ from, question }: { from: string; question: Question },
	uuids: string[],
	before: string[] = [],
): Promise<void> {
	const named = uuids.filter(Boolean);
	const prints = named.map((uuid) => fingerprintOfMessage(context, uuid));
	const messages = [...new Set([...before, ...prints])];
	if (named.length < uuids.length)
		context.logger.warn("2Chat named no ID for a question, so reactions to it don't count");
	if (messages.length === 0) return;
	const hookUrl = context.getSignedResumeUrl(toQuery(question, messages));
	await subscribe(call, { event: REACTED, channel: from }, hookUrl).catch((error: Error) =>
		context.logger.warn(`Reactions to the question don't count: ${error.message}`),
	);
}

/** Places where a payload may say who reacted. No source shows a reaction's payload whole (docs/2chat-api.md, 7.8). */
const ACTORS = ['reacted_by', 'from', 'sender', 'author', 'sender_phone_number'];

const personAt = (value: unknown): string =>
	numberIn(isObject(value) ? (value.phone_number ?? value.id) : value);

/** Whether the number that asked has reacted to its own question, on its phone. */
function isByNumberItself(payload: IDataObject): boolean {
	const { direction, from_me: fromMe, is_from_me: isFromMe } = payload;
	if ([fromMe, isFromMe].includes(true) || /^o/i.test(text(direction))) return true;
	const places = [payload, part(payload, 'reaction')].flatMap((place) =>
		ACTORS.map((name) => personAt(place[name])),
	);
	return places.some((one) => one !== '' && samePerson(one, channelNumber(payload)));
}

/**
 * Why a reaction is no answer: it must be the person's own, and on a message of the question. One
 * that names no message could be on any.
 * @param messages fingerprints of the question's messages
 */
export function whyNoAnswer(
	context: Listener,
	payload: IDataObject,
	messages: string[],
): string | undefined {
	if (isByNumberItself(payload)) return 'own reaction';
	const message = part(payload, 'message');
	const { reaction } = contentOf(payload, REACTED);
	const ids = [reaction?.messageId, payload.uuid, payload.id, message.uuid, message.id].map(text);
	const isOnQuestion = ids.some(
		(id) => id !== '' && messages.includes(fingerprintOfMessage(context, id)),
	);
	return isOnQuestion ? undefined : 'reaction to another message';
}
