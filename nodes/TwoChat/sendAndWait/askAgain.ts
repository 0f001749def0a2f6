import type { IDataObject, IWebhookFunctions } from 'n8n-workflow';

import { phoneNumber } from '../fields/phoneNumberIn';
import { entriesOf } from '../fields/phoneNumbers';
import { listNumbers } from '../operations/numbers';
import { onlyNumber } from '../operations/onlyNumber';
import { isPerhapsSent } from '../transport/errors/maybeSent';
import { personOf } from '../twochat/person';
import { channelNumber } from '../twochat/message';
import type { SubscriptionCall } from '../subscriptions/subscriptions';
import { subscribe } from '../subscriptions/subscriptions';
import { RECEIVED } from './events';
import type { Expectation } from './expectation';
import { withOptions } from './expectation';
import { endsBetween, readPerson } from './ends';
import type { PersonalEnds } from './message';
import { sendText } from './message';
import { listenToReactions } from './reactions';
import type { Channel } from '../subscriptions/question';
import { fingerprintOfNumber, fingerprintOfPerson, toQuery } from '../subscriptions/question';
import { removeAll } from './competingRuns';
import type { Waiting } from '../subscriptions/waitSubscription';
import { timesAsked } from '../subscriptions/waitSubscription';

/** What a field of the node says now. An expression may give something else than when the question was asked. */
function inField<T>(read: () => T, otherwise: T): T {
	try {
		return read();
	} catch {
		return otherwise;
	}
}

/**
 * Who asks whom again: as the node wrote them the first time, since a person can have two numbers;
 * where its fields no longer say that, as the message does.
 */
async function endsOf(
	context: IWebhookFunctions,
	payload: IDataObject,
	channel: Channel,
	{ on, who }: { on: string; who: string },
): Promise<PersonalEnds> {
	const read = (name: string) => context.getNodeParameter(name, '', { extractValue: true });
	const from = inField(() => phoneNumber(read('from'), 'From'), '');
	const named = [read('to'), ...inField(() => entriesOf(read('alsoAsk'), 'Also Ask'), [])];
	const people = named.map((one) => inField(() => readPerson(one, channel, 'To'), ''));
	const isFrom = from !== '' && fingerprintOfNumber(context, channel, from) === on;
	const to = people.find((one) => one !== '' && fingerprintOfPerson(context, one) === who);
	const asked = isFrom ? from : channelNumber(payload) || from;
	return endsBetween(
		// From was empty, and an old payload does not name the number either.
		asked || (await onlyNumber(context, channel, async () => await listNumbers(context, channel))),
		to ?? personOf(payload),
	);
}

/**
 * Asks whoever wrote once more. The address for the next reply says how often that was, so it is subscribed before
 * the message goes out, and the one before is removed after: at no moment nobody listens. Where 2Chat
 * refuses, everything stays as it was, and the run waits on.
 */
export async function askAgain(
	context: IWebhookFunctions,
	call: SubscriptionCall,
	{ here, own, who, payload }: { here: Waiting; own: Waiting[]; who: string; payload: IDataObject },
	channel: Channel,
	{ againText, labels, countsReactions }: Expectation,
): Promise<void> {
	const { on, people } = here.question;
	const ends = await endsOf(context, payload, channel, { on, who });
	const from = ends.from_number;
	// Another of them may be asked again at this moment, which makes a subscription of its own.
	const ofQuestion = own.filter(({ question }) => question.asked === here.question.asked);
	const timesSoFar = (one: string) =>
		Math.max(...[here, ...ofQuestion].map((waiting) => timesAsked(waiting, one)));
	const next = {
		...here.question,
		people: people.map((one) => ({
			who: one.who,
			times: timesSoFar(one.who) + (one.who === who ? 1 : 0),
		})),
	};
	const hookUrl = context.getSignedResumeUrl(toQuery(next));
	const made = await subscribe(call, { event: RECEIVED[channel], channel: from }, hookUrl);
	const text = withOptions(againText, labels);
	const uuid = await sendText(call, channel, ends, text).catch(async (error: Error) => {
		if (isPerhapsSent(error)) return '';
		await removeAll(context, call, [made]);
		throw error;
	});
	if (countsReactions) {
		const before = own.flatMap(({ reactsTo }) => reactsTo);
		await listenToReactions(context, call, { from, question: next }, [uuid], before);
	}
	await removeAll(context, call, own);
}
