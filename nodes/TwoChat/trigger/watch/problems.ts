import type { Wanted } from '../../subscriptions/hookUrl';
import { wholeMessage } from '../../transport/errors/wholeMessage';
import { findEvent } from '../../twochat/events';

/** Something that the watch can't mend. */
export interface Problem {
	/** What it is about: the same problem has the same key at every look. */
	key: string;
	/** A sentence with the cure. */
	message: string;
	/** It may pass without anybody's doing. */
	mayPass?: true;
	/** Worth a look before the clock's next one. */
	looksAgain?: true;
}

/** Statuses with which 2Chat refuses the account as a whole: key, credits, permission. */
const REFUSES_ACCOUNT = ['401', '402', '403'];
/** Statuses that pass: the number starts, connects or is busy, or there were too many requests. */
const PASSES = ['409', '410', '429', '486'];

type CallError = Error & { httpCode?: string | null };

const mayPass = ({ httpCode }: CallError): boolean =>
	!httpCode || PASSES.includes(httpCode) || Number(httpCode) >= 500;

/** Why 2Chat could not be asked about the subscriptions. */
export function problemOfLook(error: CallError): Problem {
	const { httpCode, message } = error;
	if (mayPass(error)) {
		return {
			key: 'unreachable',
			message: `The subscriptions could not be looked at: ${message}. The trigger looks again by itself`,
			mayPass: true,
			looksAgain: true,
		};
	}
	const isAccount = REFUSES_ACCOUNT.includes(httpCode ?? '');
	return {
		key: isAccount ? `account ${httpCode}` : 'look',
		message: `${message}. Until then nobody knows whether 2Chat still calls this workflow; the trigger looks again by itself`,
		looksAgain: true,
	};
}

/** Why 2Chat did not make a subscription, or undefined where that has nothing to do with the event. */
export function problemOfEvent(
	{ event, channel }: Wanted,
	error: CallError & { description?: string | null },
): Problem | undefined {
	if (mayPass(error) || REFUSES_ACCOUNT.includes(error.httpCode ?? '')) return undefined;
	const name = findEvent(event)?.name ?? event;
	const reason = wholeMessage(error);
	return {
		key: `event ${event} ${channel}`,
		message: `2Chat did not accept the event "${name}" on ${channel} again, so it does not start this workflow. ${reason}. When it is mended there, the trigger subscribes by itself`,
		looksAgain: true,
	};
}
