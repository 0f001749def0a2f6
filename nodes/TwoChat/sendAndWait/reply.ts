import type { IDataObject } from 'n8n-workflow';

import { simplifyMessage } from '../twochat/message';
import { decisionIn } from './answer/approval';
import { optionMeant } from './answer/option';
import type { Expectation } from './expectation';

/** What a text means for what was expected; undefined when it is none of the options. */
function meaning(text: string, { type, labels }: Expectation): IDataObject | undefined {
	if (type === 'freeText') return {};
	if (type === 'choice') {
		const index = optionMeant(text, labels);
		return index === undefined ? undefined : { choice: labels[index], choiceNumber: index + 1 };
	}
	const decision = decisionIn(text, labels);
	if (decision === undefined) return undefined;
	const { approved, hasReason } = decision;
	// An agent reads `chatInput` as what the reviewer wants instead.
	return { approved, ...(hasReason && { chatInput: text }) };
}

/** What only some kinds of replies have: where it is there, it is in the output. */
const PARTICULARS = ['location', 'contacts', 'order', 'tap', 'reaction', 'message'];

/** What comes out after as many questions as the user wanted, none of them answered with an option. */
const noneOfThem = (text: string, { type }: Expectation): IDataObject =>
	type === 'choice'
		? { choice: null, choiceNumber: null }
		: { approved: false, ...(text && { chatInput: text }) };

/**
 * What a message makes of a waiting run.
 * @param question when it was first asked, and how often whoever wrote was asked
 * @param event 2Chat's name of the event, which tells a reaction apart
 * @returns the output, or undefined when the question is to be asked again
 */
export function replyOf(
	payload: IDataObject,
	expected: Expectation,
	{ asked, times }: { asked: number; times: number },
	repliedAt: number,
	event = '',
): IDataObject | undefined {
	const simple = simplifyMessage(payload, event);
	const text = String(simple.text ?? '');
	const meant = meaning(text, expected);
	if (meant === undefined && times <= expected.again) return undefined;
	const isOneOf = expected.type !== 'freeText';
	const { messageId, from, to, senderName, quotedText, mediaType, mediaUrl, mediaMimeType } =
		simple;
	const particulars = PARTICULARS.filter((name) => simple[name] !== undefined);
	return {
		text: text || null,
		...(isOneOf && { matched: meant !== undefined }),
		...(meant ?? noneOfThem(text, expected)),
		mediaType,
		mediaUrl,
		mediaMimeType,
		...Object.fromEntries(particulars.map((name) => [name, simple[name]])),
		quotedText,
		from,
		senderName,
		to,
		messageId,
		askedAt: new Date(asked).toISOString(),
		repliedAt: new Date(repliedAt).toISOString(),
		secondsWaited: Math.round((repliedAt - asked) / 1000),
		timesAsked: times,
		timedOut: false,
	};
}
