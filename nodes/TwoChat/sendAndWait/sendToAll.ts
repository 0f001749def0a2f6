import type { IExecuteFunctions } from 'n8n-workflow';

import { templateBody } from '../fields/templateMessage';
import type { ItemCall } from '../operations/itemCalls';
import { BadInput } from '../transport/errors/badInput';
import { isPerhapsSent } from '../transport/errors/maybeSent';
import { restated } from '../transport/errors/restated';
import type { Asking } from './asking';
import { endsBetween } from './ends';
import type { Ends } from './message';
import { isWindowOpen, sendText } from './message';

/**
 * Sends the first message of a question to one person.
 * @returns its UUID, or empty where 2Chat does not say it
 */
async function send(
	context: IExecuteFunctions,
	call: ItemCall,
	{ channel, from, text, template }: Asking,
	person: string,
): Promise<string> {
	const ends = endsBetween(from, person);
	// A WABA number asks numbers only: `readPerson` has seen to it.
	if (channel === 'whatsapp' || (await isWindowOpen(call, ends as Ends))) {
		return await sendText(call, channel, ends, text);
	}
	if (template === undefined) {
		throw new BadInput(
			`${person} has not written to ${from} within the last 24 hours, so WhatsApp takes no free text. Set Outside 24-Hour Window to Send Template and choose a template that asks`,
		);
	}
	const body = { ...ends, ...(await templateBody(context, template)) };
	await call({ method: 'POST', path: '/waba/send-message', body });
	return '';
}

/** How asking somebody went: the UUID of the message, empty where 2Chat does not say it, or what kept it back. */
export type Sent = { to: string; uuid: string } | { to: string; error: Error };

/** Whether the question is out to somebody for all that is known: what may have gone through may be answered. */
export const isOut = (sent: Sent): boolean => !('error' in sent) || isPerhapsSent(sent.error);

/**
 * Asks everybody at the same time: whoever answers at once must not wait for a run that still writes to others,
 * which n8n would refuse the answer. Whoever can be asked is: to fail would leave them writing to nobody.
 * @returns how it went with each, of whom there is one at least to wait for
 * @throws what kept the first from being asked, when there is nobody to wait for; and when the run is stopped
 */
export async function sendToAll(
	context: IExecuteFunctions,
	call: ItemCall,
	asking: Asking,
): Promise<Sent[]> {
	const { people } = asking;
	const all = await Promise.all(
		people.map(
			async (to): Promise<Sent> =>
				await send(context, call, asking, to).then(
					(uuid) => ({ to, uuid }),
					(error: Error) => ({ to, error }),
				),
		),
	);
	const failed = all.flatMap((one) => ('error' in one ? [one] : []));
	if (failed.length === 0) return all;
	if (people.length === 1 || context.getExecutionCancelSignal()?.aborted) throw failed[0].error;
	if (all.some(isOut)) return all;
	const reasons = failed.map(({ to, error }) => `${to}: ${error.message}`).join('; ');
	throw restated(failed[0].error, `Nobody could be asked. ${reasons}`);
}
