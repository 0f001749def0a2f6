import type { Subscription } from './plan';
import type { Question } from './question';
import { readQuestion, readReactsTo } from './question';

/** A subscription that a run waits on, or has waited on. */
export interface Waiting extends Subscription {
	question: Question;
	/** Fingerprints of the messages whose reactions it hears; empty where it hears messages. */
	reactsTo: string[];
	/** Where n8n takes deliveries to waiting runs: the same for all runs of one n8n. */
	base: string;
	/** The address of the waiting run, without its query. */
	run: string;
}

/** Reads a subscription as one of Send and Wait, of whichever n8n; undefined when it is another. */
export function asWaiting(subscription: Subscription): Waiting | undefined {
	const { hookUrl } = subscription;
	if (!URL.canParse(hookUrl)) return undefined;
	const { origin, pathname, searchParams } = new URL(hookUrl);
	const query = Object.fromEntries(searchParams);
	const question = readQuestion(query);
	if (question === undefined || !searchParams.has('signature')) return undefined;
	const run = `${origin}${pathname}`;
	// n8n's address of a waiting run ends with the execution and the node.
	const reactsTo = readReactsTo(query);
	return { ...subscription, question, reactsTo, run, base: run.split('/').slice(0, -2).join('/') };
}

/** The subscriptions among these that runs wait on. */
export const waitingAmong = (subscriptions: Subscription[]): Waiting[] =>
	subscriptions.flatMap((one) => asWaiting(one) ?? []);

/** The address of a run's question, taken apart. */
export const waitingAt = (hookUrl: string): Waiting =>
	asWaiting({ uuid: '', event: '', hookUrl }) as Waiting;

/** How often a run has asked this person. */
export const timesAsked = ({ question }: Waiting, who: string): number =>
	question.people.find((one) => one.who === who)?.times ?? 0;

/** Whether `one` was asked after `other`, by another run; of two in the same millisecond, one is. */
export function isNewer(one: Waiting, other: Waiting): boolean {
	if (one.run === other.run) return false;
	const between = one.question.asked - other.question.asked;
	return between === 0 ? one.run > other.run : between > 0;
}
