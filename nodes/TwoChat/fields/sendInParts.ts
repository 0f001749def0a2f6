import type { IDataObject } from 'n8n-workflow';

import { restated } from '../transport/errors/restated';
import { splitText } from '../twochat/splitText';
import { MOST_OF_A_TEXT } from '../twochat/textLimit';
import type { Send } from '../operations/operation';

/** A long text's last answer, and what the item says about all of its parts. */
export interface SentParts {
	last: IDataObject;
	about: { parts: number; messageIds: unknown[] };
}

/**
 * Sends a long text as messages in order, each after the one before it was taken.
 * @param body of the message, with the whole text
 * @throws what stopped it, with how many parts went
 */
export async function sendInParts(body: IDataObject, send: Send): Promise<SentParts> {
	// What surrounds a long gap may be a part of space alone, which 2Chat takes for no text.
	const parts = splitText(body.text as string, MOST_OF_A_TEXT).filter((part) => part.trim() !== '');
	const answers: IDataObject[] = [];
	for (const text of parts) {
		const [answer] = await send({ ...body, text }).catch((error: Error) => {
			throw stoppedAt(error, answers.length, parts.length);
		});
		answers.push(answer);
	}
	const messageIds = answers.map(({ messageId = null }) => messageId);
	return { last: answers[answers.length - 1], about: { parts: parts.length, messageIds } };
}

function stoppedAt(error: Error, sent: number, total: number): Error {
	if (total === 1) return error;
	const before = sent === 0 ? 'no part' : `${sent} ${sent === 1 ? 'part' : 'parts'}`;
	return restated(
		error,
		`${error.message}. This was part ${sent + 1} of ${total} of a long text: ${before} went before it, and none after it was sent`,
	);
}
