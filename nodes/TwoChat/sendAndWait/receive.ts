import type { IDataObject, IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';

import type { RequestOptions } from '../operations/settings';
import { readBody } from '../subscriptions/body';
import { hookCall } from '../subscriptions/call';
import type { Asked, Channel, Question } from '../subscriptions/question';
import { fingerprintOfText, readQuestion, readReactsTo, toQuery } from '../subscriptions/question';
import { isSigned } from '../subscriptions/resumeLinks';
import { waitingAt } from '../subscriptions/waitSubscription';
import { now, wait } from '../transport/retry/clock';
import { simplifyMessage } from '../twochat/message';
import { unwrapped } from '../twochat/unwrap';
import { text } from '../twochat/values';
import { askAgain } from './askAgain';
import { lookAround, removeAll } from './competingRuns';
import { REACTED } from './events';
import type { Expectation } from './expectation';
import { readExpectation } from './expectation';
import { markAnswered, onceAtATime, take, takerOf } from './recentReplies';
import { notAskedIn } from './notAsked';
import { replyOf } from './reply';
import { readWriter } from './writer';

/** By then every process of this n8n has seen whom the message is for. */
const SEEN_BY_ALL_MS = 2_000;

const ignored = (reason: string): IWebhookResponseData => ({
	webhookResponse: { ignored: reason },
});

function refused(context: IWebhookFunctions): IWebhookResponseData {
	context.getResponseObject().status(401).json({ error: 'Invalid signature' });
	return { noWebhookResponse: true };
}

/** One delivery to a waiting run. */
interface Delivery {
	payload: IDataObject;
	channel: Channel;
	question: Question;
	/** Who wrote. */
	writer: Asked;
	/** Fingerprints of the messages that it may be a reaction to; empty where it is a message. */
	reactsTo: string[];
}

/**
 * Takes one delivery to a waiting run. Only the reply lets the run go on; everything else is answered
 * and leaves it waiting.
 * Never throws: n8n would let the run go on, without a reply.
 */
export async function receiveReply(context: IWebhookFunctions): Promise<IWebhookResponseData> {
	try {
		return await receive(context);
	} catch (error) {
		context.logger.warn(`A delivery is ignored: ${(error as Error).message}`);
		return ignored('not readable');
	}
}

async function receive(context: IWebhookFunctions): Promise<IWebhookResponseData> {
	// Asked by `removeLeftOver`: n8n lets this through only while the run waits.
	if (context.getRequestObject().method === 'GET') return { webhookResponse: { waiting: true } };
	const body = await readBody(context.getRequestObject());
	const query = context.getQueryData() as IDataObject;
	const question = readQuestion(query);
	if (question === undefined) return refused(context);
	if ('reason' in body) return ignored('not a message');
	const { payload } = body;
	const reactsTo = readReactsTo(query);
	const address = context.getSignedResumeUrl(toQuery(question, reactsTo));
	if (!isSigned(query.signature, address)) return refused(context);
	const channel = context.getNodeParameter('channelType', 'whatsapp') as Channel;
	const read = readWriter(context, payload, channel, question, reactsTo);
	if ('reason' in read) return ignored(read.reason);
	const { writer } = read;
	return await takeReply(context, { payload, channel, question, writer, reactsTo });
}

/** The fields are read again here. An expression that now gives what it must not costs nobody the reply. */
function expectationOf(context: IWebhookFunctions): Expectation {
	try {
		return readExpectation((name, fallback) => context.getNodeParameter(name, fallback as object));
	} catch (error) {
		context.logger.warn(`The reply is taken as free text: ${(error as Error).message}`);
		return { type: 'freeText', labels: [], countsReactions: false, again: 0, againText: '' };
	}
}

/** The same for a message of somebody who was asked. */
async function takeReply(
	context: IWebhookFunctions,
	{ payload, channel, question, writer, reactsTo }: Delivery,
): Promise<IWebhookResponseData> {
	const repliedAt = now();
	const { who } = writer;
	const isReaction = reactsTo.length > 0;
	const { uuid, id } = unwrapped(payload);
	// A reaction may come with the ID of the message that it is on.
	const messageId = isReaction ? '' : text(uuid) || text(id);
	const here = waitingAt(context.getSignedResumeUrl(toQuery(question)));
	const call = hookCall(context, context.getNodeParameter('requestOptions', {}) as RequestOptions);
	const quoted = text(simplifyMessage(payload, '').quotedText);
	const quotedPrint = quoted && fingerprintOfText(context, quoted);
	const around = await lookAround(context, call, here, who, isReaction ? undefined : quotedPrint);
	if (around?.isPast) return ignored('asked again or answered already');
	const written = { who, messageId };
	const taker = takerOf(here, written);
	if (around?.isForAnother || (taker !== undefined && taker !== here.run)) {
		return ignored('reply to another question');
	}
	if (!isReaction) take(here, written);
	const own = around?.own ?? [];
	const times = Math.max(writer.times, around?.times ?? 0);
	const expected = expectationOf(context);
	const hasOthers = question.people.filter(({ times }) => times > 0).length > 1;
	// What is unclear ends the wait only where nobody else can answer.
	const until = isReaction || hasOthers ? { ...expected, again: Infinity } : expected;
	const event = isReaction ? REACTED : '';
	const reply = replyOf(payload, until, { asked: question.asked, times }, repliedAt, event);
	// A heart is no answer, and nobody who sends one expects to be asked again.
	if (isReaction && reply?.approved === undefined) return ignored('undecided reaction');
	if (reply === undefined) {
		if (taker !== undefined) return ignored('repetition');
		if (times > expected.again) return ignored('none of the options, asked often enough');
		const work = async () =>
			await askAgain(context, call, { here, own, who, payload }, channel, expected);
		await onceAtATime(here, who, work).catch((error: Error) =>
			context.logger.warn(`The question was not asked again: ${error.message}`),
		);
		return ignored('none of the options');
	}
	markAnswered(here);
	// Other questions must still see this one, or they would take the same message for their own.
	// Afterwards is too late: n8n gives no credential to what goes on behind its back.
	if (around?.mustBeSeen) await wait(SEEN_BY_ALL_MS);
	await removeAll(context, call, own);
	const json = { ...reply, ...(question.people.length > 1 && notAskedIn(context)) };
	return { workflowData: [[{ json, pairedItem: { item: 0 } }]] };
}
