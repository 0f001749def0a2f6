import type { IDataObject } from 'n8n-workflow';

import { simplifyMessage } from '../twochat/message';
import { textOf } from '../twochat/payload';
import type { Expectation } from './expectation';
import { declinesWithReason, optionMeant } from './expectation';
import type { Question } from '../subscriptions/question';

/** What a text means for what was expected; undefined when it is none of the options. */
function meaning(text: string, { type, labels }: Expectation): IDataObject | undefined {
	if (type === 'freeText') return {};
	const index = optionMeant(text, labels);
	if (type === 'choice') {
		return index === undefined ? undefined : { choice: labels[index], choiceNumber: index + 1 };
	}
	if (index !== undefined) return { approved: index === 0 };
	// An agent reads `chatInput` as what the reviewer wants instead.
	return declinesWithReason(text, labels) ? { approved: false, chatInput: text } : undefined;
}

/** What comes out after as many questions as the user wanted, none of them answered with an option. */
const noneOfThem = (text: string, { type }: Expectation): IDataObject =>
	type === 'choice'
		? { choice: null, choiceNumber: null }
		: { approved: false, ...(text && { chatInput: text }) };

/**
 * What a message makes of a waiting run.
 * @returns the output, or undefined when the question is to be asked again
 */
export function replyOf(
	payload: IDataObject,
	expected: Expectation,
	{ asked, times }: Question,
	repliedAt: number,
): IDataObject | undefined {
	const text = textOf(payload);
	const meant = meaning(text, expected);
	if (meant === undefined && times <= expected.again) return undefined;
	const isOneOf = expected.type !== 'freeText';
	const { messageId, from, to, senderName, quotedText, mediaType, mediaUrl, mediaMimeType } =
		simplifyMessage(payload, '');
	return {
		text: text || null,
		...(isOneOf && { matched: meant !== undefined }),
		...(meant ?? noneOfThem(text, expected)),
		mediaType,
		mediaUrl,
		mediaMimeType,
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
