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
/** Runs and people in them that are being asked again. */
const asking = new Set<string>();

/** A message of somebody who was asked. */
interface Written {
	who: string;
	messageId: string;
}

const keyOf = ({ base, question: { on } }: Waiting, { who, messageId }: Written): string =>
	[base, on, who, messageId].join(' ');

/** Whether a message went to a run before. */
export const takerOf = (waiting: Waiting, written: Written): string | undefined =>
	written.messageId === '' ? undefined : takers.get(keyOf(waiting, written));

/** Gives a message to a run. */
export const take = (waiting: Waiting, written: Written): void =>
	remember(takers, keyOf(waiting, written), waiting.run);

export const markAnswered = ({ run, question }: Waiting): void =>
	remember(answered, run, question.asked);

/** Whether a run has its reply, although its subscription may still be there. */
export const isAnswered = ({ run, question }: Waiting): boolean =>
	answered.get(run) === question.asked;

/** Does this for a person in a run unless it is being done already, with another message of theirs. */
export async function onceAtATime(
	{ run }: Waiting,
	who: string,
	work: () => Promise<void>,
): Promise<void> {
	const key = `${run} ${who}`;
	if (asking.has(key)) return;
	asking.add(key);
	await work().finally(() => asking.delete(key));
}
