import type { IDataObject, INodeProperties, NodeApiError } from 'n8n-workflow';

import { pathPart } from '../../fields/send';
import { now, wait } from '../../transport/clock';
import type { ItemCall } from '../../transport/customOperation';
import { listFrom, objectFrom } from '../../transport/envelope';
import { BadInput } from '../../transport/refusal';
import { progressOf } from './progress';

/** In the order of `wa_msg_ack`; 2Chat's "received" is what everybody else calls delivered. */
const STATUSES = ['created', 'sent', 'delivered', 'read'];

const MOST_SECONDS = 300;

export const waitFields: INodeProperties[] = [
	{
		displayName: 'Wait at Most (Seconds)',
		name: 'waitAtMost',
		type: 'number',
		typeOptions: { minValue: 1, maxValue: MOST_SECONDS },
		default: 30,
		description: `How long Wait Until waits at the most, up to ${MOST_SECONDS} seconds`,
	},
	{
		displayName: 'Wait Until',
		name: 'waitUntil',
		type: 'options',
		default: 'delivered',
		description:
			'How far the message must get before the node goes on. The output says whether it did (confirmed) and how far it got (status). Each look costs one API credit: up to 5 in 30 seconds, 15 in 300. The next item waits too, unless Items at Once allows more.',
		options: [
			{
				name: 'Delivered',
				value: 'delivered',
				description: 'It has reached a device of the recipient',
			},
			{ name: 'Don’t Wait', value: 'no', description: '2Chat has taken it' },
			{ name: 'Read', value: 'read', description: 'It was read, and the recipient shows that' },
			{ name: 'Sent', value: 'sent', description: 'It has gone out to WhatsApp' },
		],
	},
];

/** DOCS messages/get-messages, groups/get-group-messages, messages/get-single-message. */
export const LOOK_CALLS = [
	'GET /whatsapp/messages/{from_number}/{remote_number}',
	'GET /whatsapp/messages/{from_number}',
	'GET /whatsapp/groups/messages/{group_uuid}',
	'GET /whatsapp/message/{session_key}/{message_uuid}',
];

/** How far a message must get, as a number of `wa_msg_ack`, and for how long that is waited for. */
export interface Wanted {
	progress: number;
	seconds: number;
}

/**
 * Reads Wait Until and Wait at Most; undefined where nothing is waited for.
 * @throws BadInput
 */
export function readWanted(until: unknown, atMost: unknown): Wanted | undefined {
	if ([undefined, null, '', 'no'].includes(until as string)) return undefined;
	const progress = STATUSES.indexOf(String(until));
	if (progress < 1) {
		throw new BadInput(
			`Wait Until "${String(until).slice(0, 40)}" is not a choice. Use no, sent, delivered or read`,
		);
	}
	const seconds = Number(atMost);
	if (!(seconds >= 1 && seconds <= MOST_SECONDS)) {
		throw new BadInput(
			`Wait at Most "${String(atMost).slice(0, 40)}" can not be. Use a number of seconds between 1 and ${MOST_SECONDS}`,
		);
	}
	return { progress, seconds };
}

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
	return to_number ? [`${all}/${pathPart(to_number, 'Recipient')}`, all] : [all];
}

/** Looks for one message: in the lists until it is found there, then at itself, which is a smaller answer. */
function lookFor(uuid: string, body: IDataObject, call: ItemCall) {
	const lists = listsFor(body);
	let listed = 0;
	let session: unknown;
	return async (withinMs: number): Promise<IDataObject | undefined> => {
		if (session) {
			const parts = [pathPart(session, 'Session Key'), pathPart(uuid, 'Message ID')];
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
 * @param sent 2Chat's answer to the send
 * @param body of the send
 * @returns `confirmed`, `status` ("created", "sent", "delivered" or "read") and, where not confirmed, `reason`
 */
export async function confirmation(
	{ message_uuid: uuid, batched }: IDataObject,
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
			return giveUp(`the execution was cancelled before it was ${until}`);
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
