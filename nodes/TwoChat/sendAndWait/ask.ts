import type { IExecuteFunctions } from 'n8n-workflow';

import { now } from '../transport/retry/clock';
import type { ItemCall } from '../operations/itemCalls';
import { credentialOf } from '../transport/http';
import { isPerhapsSent } from '../transport/errors/maybeSent';
import { BadInput } from '../transport/errors/badInput';
import type { RequestOptions } from '../operations/settings';
import { whyUnreachable } from '../subscriptions/publicAddress';
import type { SubscriptionCall } from '../subscriptions/subscriptions';
import { listSubscriptions, subscribe } from '../subscriptions/subscriptions';
import { hookCall } from '../subscriptions/call';
import { NO_RESUME_LINKS, signsResumeLinks } from '../subscriptions/resumeLinks';
import type { Asking } from './asking';
import { RECEIVED } from './events';
import type { Subscription } from '../subscriptions/plan';
import { removeLeftOver } from '../subscriptions/leftOver';
import { saysNotAsked } from './notAsked';
import { listenToReactions } from './reactions';
import type { Question } from '../subscriptions/question';
import {
	fingerprintOfNumber,
	fingerprintOfPerson,
	fingerprintOfText,
	toQuery,
} from '../subscriptions/question';
import { isReview, UNANSWERED } from './review';
import { removeAll } from './competingRuns';
import type { Sent } from './sendToAll';
import { isOut, sendToAll } from './sendToAll';

/** Runs of this n8n that n8n is asked about before each question: few, because each look takes it some work. */
const PROBES = 10;

/** Subscribes to what comes in on the number. Leaves nothing behind where that fails. */
async function listen(
	context: IExecuteFunctions,
	call: SubscriptionCall,
	{ channel, from }: Asking,
	hookUrl: string,
) {
	const wanted = { event: RECEIVED[channel], channel: from };
	return await subscribe(call, wanted, hookUrl).catch(async (error: Error) => {
		if (isPerhapsSent(error)) {
			const all = await listSubscriptions(call).catch(() => []);
			const made = all.filter((one) => one.hookUrl === hookUrl);
			await removeAll(context, call, made);
		}
		throw error;
	});
}

/** n8n resumes a run only at an address that it has signed, so the query must come back as it is. */
function refuseWithoutQuery(stored: string, hookUrl: string): void {
	if (stored === '' || !URL.canParse(stored)) return;
	const [kept, made] = [new URL(stored), new URL(hookUrl)];
	if (kept.searchParams.get('signature') === made.searchParams.get('signature')) return;
	throw new BadInput(
		"2Chat stored the address for the reply without its query, so no reply could reach this run; nothing was sent. Use a 2Chat Trigger for replies instead, and ask 2Chat's support to keep the query of hook_url",
	);
}

/**
 * When the time is up, n8n goes on with what the run waits with and asks us nothing more: so that
 * says it already. The items are new ones, because the old are the output of the node before.
 */
function goOnLaterWith(
	context: IExecuteFunctions,
	{ expected: { type }, people }: Asking,
	all: Sent[],
): void {
	const execution = context.getExecuteData();
	const [item] = context.getInputData();
	const json = {
		...item?.json,
		timedOut: true,
		...(type === 'approval' && { approved: false }),
		...(people.length > 1 && saysNotAsked(all)),
		...(isReview(execution.node) && { chatInput: UNANSWERED }),
	};
	execution.data = { ...execution.data, main: [[{ ...item, json, pairedItem: { item: 0 } }]] };
	// n8n disables the node of a run that goes on, and an agent's next tool call waits with the same object.
	execution.node = { ...execution.node };
	// For a review n8n does so itself only where a reply resumes the run.
	if (isReview(execution.node)) execution.node.rewireOutputLogTo = 'ai_tool';
}

/**
 * Hears only those whom the question went to: what the others write is no answer, and may be one to another run.
 * Where 2Chat refuses that, they are heard too.
 * @returns the question as the address says it now
 */
async function leaveOutNotAsked(
	context: IExecuteFunctions,
	call: SubscriptionCall,
	asking: Asking,
	{ made, question, all }: { made: Pick<Subscription, 'uuid'>; question: Question; all: Sent[] },
): Promise<Question> {
	if (all.every(isOut)) return question;
	const people = question.people.map((one, index) =>
		isOut(all[index]) ? one : { ...one, times: 0 },
	);
	const narrower = { ...question, people };
	try {
		await listen(context, call, asking, context.getSignedResumeUrl(toQuery(narrower)));
	} catch (error) {
		context.logger.warn(`People not asked are listened to: ${(error as Error).message}`);
		return question;
	}
	await removeAll(context, call, [made]);
	return narrower;
}

/**
 * Asks, and puts the run to wait. Nothing is left at 2Chat where the question could not be sent.
 * @throws BadInput when no reply could reach the run; NodeApiError when 2Chat refuses
 */
export async function ask(
	context: IExecuteFunctions,
	asking: Asking,
	call: ItemCall,
): Promise<void> {
	if (!signsResumeLinks(context)) throw new BadInput(NO_RESUME_LINKS);
	const { baseUrl } = await credentialOf(context);
	const options = context.getNodeParameter('requestOptions', 0, {}) as RequestOptions;
	const hooks = hookCall(context, options);
	const { channel, from, people, limitMs, expected } = asking;
	const asked = now();
	const question: Question = {
		asked,
		expires: asked + limitMs,
		on: fingerprintOfNumber(context, channel, from),
		people: people.map((one) => ({ who: fingerprintOfPerson(context, one), times: 1 })),
		said: fingerprintOfText(context, asking.text),
	};
	const hookUrl = context.getSignedResumeUrl(toQuery(question));
	const reason = whyUnreachable(hookUrl, baseUrl, 'run');
	if (reason !== undefined) throw new BadInput(reason);
	await removeLeftOver(context, hooks, await listSubscriptions(hooks), PROBES);
	const made = await listen(context, hooks, asking, hookUrl);
	const sent = async () => {
		refuseWithoutQuery(made.hookUrl, hookUrl);
		return await sendToAll(context, call, asking);
	};
	const all = await sent().catch(async (error: Error) => {
		await removeAll(context, hooks, [made]);
		throw error;
	});
	const heard = await leaveOutNotAsked(context, hooks, asking, { made, question, all });
	if (expected.countsReactions) {
		const uuids = all.filter(isOut).map((one) => ('uuid' in one ? one.uuid : ''));
		await listenToReactions(context, hooks, { from, question: heard }, uuids);
	}
	goOnLaterWith(context, asking, all);
	await context.putExecutionToWait(new Date(question.expires));
}
