import type { IWebhookFunctions } from 'n8n-workflow';

import type { SubscriptionCall } from '../subscriptions/subscriptions';
import { listSubscriptions, unsubscribe } from '../subscriptions/subscriptions';
import { isAnswered } from './recentReplies';
import { isExpired, isOver } from '../subscriptions/runState';
import type { Waiting } from '../subscriptions/waitSubscription';
import { isNewer, timesAsked, waitingAmong } from '../subscriptions/waitSubscription';

/** What 2Chat's list says around a delivery. */
export interface Surroundings {
	/** Subscriptions of the run itself. */
	own: Waiting[];
	/** The message quotes the question of another run, or another has asked since and gets the answer. */
	isForAnother: boolean;
	/** Other runs must see that this one took the message, or they would take it for their own. */
	mustBeSeen: boolean;
	/** The run has asked something else since, or asked this person again. */
	isPast: boolean;
	/** How often the run has asked this person, wherever it says so: two who are asked again at once make two subscriptions. */
	times: number;
}

/** Whether one of these runs still waits: a stopped one must not keep the others from their reply. */
async function someWaits(context: IWebhookFunctions, others: Waiting[]): Promise<boolean> {
	const open = others.filter((one) => !isAnswered(one) && !isExpired(one));
	const over = await Promise.all(open.map(async (one) => await isOver(context, one)));
	return over.includes(false);
}

/**
 * Whose reply a message is. The question that it quotes gets it, else the newest.
 * @param who wrote it
 * @param quoted fingerprint of the text that it quotes, or empty; undefined for a reaction, which is
 * on a message of this question for certain
 * @returns undefined when 2Chat did not say: a reply in hand is then taken, rather than lost
 */
export async function lookAround(
	context: IWebhookFunctions,
	call: SubscriptionCall,
	here: Waiting,
	who: string,
	quoted: string | undefined,
): Promise<Surroundings | undefined> {
	try {
		const all = waitingAmong(await listSubscriptions(call)).filter(
			({ base }) => base === here.base,
		);
		const own = all.filter(({ run }) => run === here.run);
		const { asked, on, said } = here.question;
		const others = all.filter(
			(one) => one.run !== here.run && one.question.on === on && timesAsked(one, who) > 0,
		);
		const isReaction = quoted === undefined;
		const isQuoted = said === quoted;
		const alsoQuoted = others.filter(({ question }) => question.said === quoted);
		const rivals = (isQuoted ? alsoQuoted : others).filter((one) => isNewer(one, here));
		const ofQuestion = own.filter(({ question }) => question.asked === asked);
		const times = ofQuestion.map((one) => timesAsked(one, who));
		return {
			own,
			isForAnother:
				!isReaction && ((!isQuoted && alsoQuoted.length > 0) || (await someWaits(context, rivals))),
			mustBeSeen: !isReaction && others.some((one) => isQuoted || isNewer(here, one)),
			isPast: own.length > 0 && !times.includes(timesAsked(here, who)),
			times: Math.max(0, ...times),
		};
	} catch (error) {
		context.logger.warn(`2Chat did not list its subscriptions: ${(error as Error).message}`);
		return undefined;
	}
}

/** Removes these; what is left at 2Chat is cleared away by the next Send and Wait. */
export async function removeAll(
	{ logger }: Pick<IWebhookFunctions, 'logger'>,
	call: SubscriptionCall,
	subscriptions: Array<Pick<Waiting, 'uuid'>>,
): Promise<void> {
	for (const { uuid } of subscriptions) {
		await unsubscribe(call, uuid).catch((error: Error) =>
			logger.warn(`Subscription ${uuid} is left at 2Chat: ${error.message}`),
		);
	}
}
