import type { IExecuteFunctions } from 'n8n-workflow';

import { templateBody } from '../fields/templateMessage';
import type { ItemCall } from '../operations/itemCalls';
import { BadInput } from '../transport/errors/badInput';
import { restated } from '../transport/errors/restated';
import type { Asking } from './asking';
import { endsBetween } from './ends';
import type { Ends } from './message';
import { isWindowOpen, sendText } from './message';
import type { NotAsked } from './notAsked';

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

/**
 * Asks one after another. Whoever can be asked is, and the others are told of: to fail would leave those who
 * were asked writing to nobody.
 * @returns the UUID of each message that went out, empty where 2Chat does not say it, and who was not asked
 * @throws what kept the first from being asked, when nobody was; and when the run is stopped
 */
export async function sendToAll(
	context: IExecuteFunctions,
	call: ItemCall,
	asking: Asking,
): Promise<{ uuids: string[]; notAsked: NotAsked[] }> {
	const uuids: string[] = [];
	const notAsked: NotAsked[] = [];
	const failures: Error[] = [];
	for (const to of asking.people) {
		try {
			uuids.push(await send(context, call, asking, to));
		} catch (thrown) {
			const error = thrown as Error;
			if (context.getExecutionCancelSignal()?.aborted) throw error;
			failures.push(error);
			notAsked.push({ to, error: error.message });
		}
	}
	if (uuids.length > 0) return { uuids, notAsked };
	if (failures.length < 2) throw failures[0];
	const reasons = notAsked.map(({ to, error }) => `${to}: ${error}`).join('; ');
	throw restated(failures[0], `Nobody could be asked. ${reasons}`);
}
