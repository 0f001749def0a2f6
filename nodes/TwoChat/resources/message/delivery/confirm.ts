import type { IDataObject, NodeApiError } from 'n8n-workflow';

import { pathPart } from '../../../fields/send';
import type { ItemCall } from '../../../operations/itemCalls';
import { listFrom, objectFrom } from '../../../transport/reply/envelope';
import { now, wait } from '../../../transport/retry/clock';
import { STATUSES, progressOf } from './progress';
import type { Wanted } from './waitUntil';

/** DOCS messages/get-messages, groups/get-group-messages, messages/get-single-message. */
export const LOOK_CALLS = [
	'GET /whatsapp/messages/{from_number}/{remote_number}',
	'GET /whatsapp/messages/{from_number}',
	'GET /whatsapp/groups/messages/{group_uuid}',
	'GET /whatsapp/message/{session_key}/{message_uuid}',
];

/** Seconds between the looks; each costs a credit. */
const PAUSES = [2, 3, 5, 8, 13, 20];
const LONGEST_PAUSE = 30;

/** A look that is answered late must not be cut off when the time is all but up. */
const LEAST_LOOK_MS = 5000;

/** After these, further looks would be in vain: refused for good, or for longer than there is time. */
const IN_VAIN = ['401', '402', '403', '429'];

/** Lists that must have the message, to be looked into by turns: WhatsApp may know a person by another number. */
function listsFor({ from_number, to_number, to_group_uuid }: IDataObject): string[] {
	if (to_group_uuid) return [`/whatsapp/groups/messages/${pathPart(to_group_uuid, 'Group')}`];
	const all = `/whatsapp/messages/${pathPart(from_number, 'From')}`;
	return to_number ? [`${all}/${pathPart(to_number, 'To')}`, all] : [all];
}

/** Looks for one message: in the lists until it is found there, then at itself, which is a smaller answer. */
function lookFor(uuid: string, body: IDataObject, call: ItemCall) {
	const lists = listsFor(body);
	let listed = 0;
	let session: unknown;
	return async (withinMs: number): Promise<IDataObject | undefined> => {
		if (session) {
			const parts = [pathPart(session, 'Conversation Key'), pathPart(uuid, 'Message ID')];
			session = undefined;
			const path = `/whatsapp/message/${parts.join('/')}`;
			const message = objectFrom(await call({ method: 'GET', path, withinMs }), 'message');
			session = message.session_key;
			return message;
		}
		const path = lists[listed++ % lists.length];
		const answer = await call({ method: 'GET', path, query: { page_number: 0 }, withinMs });
		const found = listFrom(answer, 'messages').find((one) => uuid === (one.uuid ?? one.id));
		session = found?.session_key;
		return found;
	};
}

/**
 * Waits until a sent message has got as far as wanted, or the time is up, or the execution is cancelled.
 * Never throws: the message is on its way, whatever becomes of the looks.
 * @param sent what the send gave
 * @param body of the send
 * @returns `confirmed`, `status` ("created", "sent", "delivered" or "read") and, where not confirmed, `reason`
 */
export async function confirmation(
	{ messageId: uuid, batched }: IDataObject,
	body: IDataObject,
	{ progress: wanted, seconds }: Wanted,
	call: ItemCall,
	signal?: AbortSignal,
): Promise<IDataObject> {
	let reached = 0;
	const until = STATUSES[wanted];
	const giveUp = (reason: string): IDataObject => ({
		confirmed: false,
		status: STATUSES[reached],
		reason: `2Chat has taken the message, but ${reason}`,
	});
	if (!uuid) return giveUp('named no ID to look for it by');
	const look = lookFor(String(uuid), body, call);
	const start = now();
	const end = start + seconds * 1000;
	let trouble = '';
	for (let looks = 0; now() < end; looks++) {
		try {
			const pause = (PAUSES[looks] ?? LONGEST_PAUSE) * 1000;
			await wait(Math.min(pause, end - now()), signal);
		} catch {
			return giveUp(`the execution was canceled before it was ${until}`);
		}
		try {
			const message = await look(Math.max(end - now(), LEAST_LOOK_MS));
			trouble = '';
			reached = Math.max(reached, (message && progressOf(message)) ?? 0);
			if (reached >= wanted) return { confirmed: true, status: STATUSES[reached] };
		} catch (thrown) {
			const { message, httpCode } = thrown as NodeApiError;
			trouble = `How far it got could not be read: ${message}`;
			if (IN_VAIN.includes(String(httpCode))) break;
		}
	}
	const waited = Math.round((now() - start) / 1000);
	const queued = batched === true && '2Chat has queued it for later (batched)';
	const reasons = [
		`it was not ${until} within ${waited} s. It may still get there`,
		queued,
		trouble,
	];
	return giveUp(reasons.filter(Boolean).join('. '));
}
