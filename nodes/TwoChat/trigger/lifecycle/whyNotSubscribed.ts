import type { IDataObject, IHookFunctions } from 'n8n-workflow';

import { listNumbers } from '../../operations/numbers';
import { wholeMessage } from '../../transport/errors/wholeMessage';
import { findEvent } from '../../twochat/events';
import type { Wanted } from '../../subscriptions/hookUrl';

/** Statuses that say by themselves what to do, whatever the state of the number: key, credits, pace. */
const SELF_EXPLAINING = new Set(['401', '402', '403', '429']);

const isConnected = ({ connection_status: status }: IDataObject): boolean => status === 'C';

/** What is wrong with the chosen number, if that is what is wrong. A look that fails says nothing. */
async function whyNumber(context: IHookFunctions, wanted: Wanted): Promise<string | undefined> {
	const kind = findEvent(wanted.event)?.channel ?? 'whatsapp';
	if (kind === 'virtualNumber') return undefined;
	const numbers = await listNumbers(context, kind).catch(() => undefined);
	if (numbers === undefined) return undefined;
	const number = numbers.find(({ phone_number: phone }) => phone === wanted.channel);
	if (number === undefined) {
		return `The 2Chat account of the credential has no number ${wanted.channel}. Choose a number from the list, or another credential`;
	}
	if (!isConnected(number)) {
		return `The number ${wanted.channel} is not connected in 2Chat. Connect it there (for WhatsApp, by scanning its QR code), then publish again`;
	}
	return undefined;
}

/**
 * One sentence or two for a refused subscription: which event, why, and what to do. n8n shows
 * nothing else of it in the publish dialog.
 */
export async function whyRefused(
	context: IHookFunctions,
	wanted: Wanted,
	error: Error & { httpCode?: string | null; description?: string | null },
): Promise<string> {
	const name = findEvent(wanted.event)?.name ?? wanted.event;
	const number = SELF_EXPLAINING.has(error.httpCode ?? '')
		? undefined
		: await whyNumber(context, wanted);
	const reason = number ?? wholeMessage(error);
	return `2Chat did not accept the event "${name}" on ${wanted.channel}, so nothing was subscribed. ${reason}`;
}
