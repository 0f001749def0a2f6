import type { IDataObject, IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';
import { sleep } from 'n8n-workflow';

import { isoTime } from '../twochat/time';
import { now } from '../transport/retry/clock';
import type { RequestOptions } from '../operations/settings';
import { readBody } from '../subscriptions/body';
import { isGroup, isOwn, personOf, text } from '../twochat/payload';
import { channelNumber, simplifyMessage } from '../twochat/message';
import { askAgain } from './askAgain';
import { hookCall } from '../subscriptions/call';
import type { Expectation } from './expectation';
import { readExpectation } from './expectation';
import { markAnswered, onceAtATime, take, takerOf } from './recentReplies';
import type { Channel, Question } from '../subscriptions/question';
import {
	fingerprintOfNumber,
	fingerprintOfPerson,
	fingerprintOfText,
	readQuestion,
	toQuery,
} from '../subscriptions/question';
import { replyOf } from './reply';
import { lookAround, removeAll } from './competingRuns';
import { waitingAt } from '../subscriptions/waitSubscription';

/** How much earlier than the question a message may say it is: clocks differ. */
const CLOCKS_DIFFER_MS = 5 * 60_000;
/** By then every process of this n8n has seen whom the message is for. */
const SEEN_BY_ALL_MS = 2_000;

const ignored = (reason: string): IWebhookResponseData => ({
	webhookResponse: { ignored: reason },
});

/** Whether a message is older than the question. A time without its zone says nothing certain. */
function isEarlier({ created_at: at }: IDataObject, { asked }: Question): boolean {
	const isCertain = typeof at === 'number' || /(Z|[+-]\d{2}:?\d{2})$/i.test(String(at));
	return isCertain && Date.parse(isoTime(at) ?? '') < asked - CLOCKS_DIFFER_MS;
}

/** Why a message is no reply to the question. Costs no call, as strangers write more often than anybody. */
function whyNotMeant(
	context: IWebhookFunctions,
	payload: IDataObject,
	channel: Channel,
	question: Question,
): string | undefined {
	if (isOwn(payload)) return 'own message';
	if (isGroup(payload, text(payload.event))) return 'group message';
	if (fingerprintOfPerson(context, personOf(payload)) !== question.who) return 'somebody else';
	const number = channelNumber(payload);
	if (number && fingerprintOfNumber(context, channel, number) !== question.on) {
		return 'another number';
	}
	return isEarlier(payload, question) ? 'older than the question' : undefined;
}

/**
 * Takes one delivery to a waiting run. Only the reply lets the run go on; everything else is answered
 * and leaves it waiting. n8n has checked by then that the address is one it has signed.
 * Never throws: n8n would let the run go on, without a reply.
 */
export async function receiveReply(context: IWebhookFunctions): Promise<IWebhookResponseData> {
	try {
		return await receive(context);
	} catch (error) {
		context.logger.warn(`A delivery is left out: ${(error as Error).message}`);
		return ignored('not readable');
	}
}

async function receive(context: IWebhookFunctions): Promise<IWebhookResponseData> {
	// Asked by `removeLeftOver`: n8n lets this through only while the run waits.
	if (context.getRequestObject().method === 'GET') return { webhookResponse: { waiting: true } };
	const body = await readBody(context.getRequestObject());
	const question = readQuestion(context.getQueryData() as IDataObject);
	if ('reason' in body || question === undefined) return ignored('not a message');
	const { payload } = body;
	const channel = context.getNodeParameter('channelType', 'whatsapp') as Channel;
	const reason = whyNotMeant(context, payload, channel, question);
	if (reason !== undefined) return ignored(reason);
	return await takeReply(context, payload, channel, question);
}

/** The fields are read again here. An expression that now gives what it must not costs nobody the reply. */
function expectationOf(context: IWebhookFunctions): Expectation {
	try {
		return readExpectation((name, fallback) => context.getNodeParameter(name, fallback as object));
	} catch (error) {
		context.logger.warn(`The reply is taken as free text: ${(error as Error).message}`);
		return { type: 'freeText', labels: [], again: 0, againText: '' };
	}
}

/** The same for a message of the person asked. */
async function takeReply(
	context: IWebhookFunctions,
	payload: IDataObject,
	channel: Channel,
	question: Question,
): Promise<IWebhookResponseData> {
	const repliedAt = now();
	const messageId = text(payload.uuid) || text(payload.id);
	const here = waitingAt(context.getSignedResumeUrl(toQuery(question)));
	const call = hookCall(context, context.getNodeParameter('requestOptions', {}) as RequestOptions);
	const quoted = text(simplifyMessage(payload, '').quotedText);
	const around = await lookAround(
		context,
		call,
		here,
		quoted && fingerprintOfText(context, quoted),
	);
	if (around?.isPast) return ignored('asked again or answered already');
	const taker = takerOf(here, messageId);
	if (around?.isForAnother || (taker !== undefined && taker !== here.run)) {
		return ignored('reply to another question');
	}
	take(here, messageId);
	const own = around?.own ?? [];
	const expected = expectationOf(context);
	const reply = replyOf(payload, expected, question, repliedAt);
	if (reply === undefined) {
		if (taker !== undefined) return ignored('repetition');
		const work = async () =>
			await askAgain(context, call, { here, own, payload }, channel, expected);
		await onceAtATime(here, work).catch((error: Error) =>
			context.logger.warn(`The question was not asked again: ${error.message}`),
		);
		return ignored('none of the options');
	}
	markAnswered(here);
	// Other questions must still see this one, or they would take the same message for their own.
	// Afterwards is too late: n8n gives no credential to what goes on behind its back.
	if (around?.mustBeSeen) await sleep(SEEN_BY_ALL_MS);
	await removeAll(context, call, own);
	return { workflowData: [[{ json: reply, pairedItem: { item: 0 } }]] };
}
