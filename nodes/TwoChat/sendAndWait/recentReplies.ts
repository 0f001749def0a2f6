import type { Waiting } from '../subscriptions/waitSubscription';

/**
 * What happened lately to replies in this process. 2Chat is the truth; this only bridges the moment
 * in which one message arrives for several runs at once, and one of them has just been served.
 */
const MANY = 1000;

function remember<T>(map: Map<string, T>, key: string, value: T): void {
	map.set(key, value);
	if (map.size > MANY) map.delete(map.keys().next().value as string);
}

/** The run that each message went to. */
const takers = new Map<string, string>();
/** Runs whose question is answered, with when they asked it. */
const answered = new Map<string, number>();
/** Runs that are being asked again. */
const asking = new Set<string>();

const keyOf = ({ base, question: { on, who } }: Waiting, messageId: string): string =>
	[base, on, who, messageId].join(' ');

/** Whether a message went to a run before. */
export const takerOf = (waiting: Waiting, messageId: string): string | undefined =>
	messageId === '' ? undefined : takers.get(keyOf(waiting, messageId));

/** Gives a message to a run. */
export const take = (waiting: Waiting, messageId: string): void =>
	remember(takers, keyOf(waiting, messageId), waiting.run);

export const markAnswered = ({ run, question }: Waiting): void =>
	remember(answered, run, question.asked);

/** Whether a run has its reply, although its subscription may still be there. */
export const isAnswered = ({ run, question }: Waiting): boolean =>
	answered.get(run) === question.asked;

/** Does this for a run unless it is being done for it already, with another message. */
export async function onceAtATime({ run }: Waiting, work: () => Promise<void>): Promise<void> {
	if (asking.has(run)) return;
	asking.add(run);
	await work().finally(() => asking.delete(run));
}
