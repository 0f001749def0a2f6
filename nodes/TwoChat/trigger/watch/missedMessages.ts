import type { IDataObject } from 'n8n-workflow';

import type { Wanted } from '../../subscriptions/hookUrl';
import type { SubscriptionCall } from '../../subscriptions/subscriptions';
import { listFrom } from '../../transport/reply/envelope';
import {
	asDelivery,
	chatKeyOf,
	messageIdOf,
	messageTime,
	wasSent,
} from '../../twochat/listedMessage';
import { isMissable, isOf } from './missable';
import type { Bound } from './starts';

/** A message that the workflow may have missed. */
export interface Missed {
	/** What it would have come as. */
	wanted: Wanted;
	/** In the shape of a delivery. */
	payload: IDataObject;
	at: number;
}

/** A list of messages and the events to look for in it. */
interface Source {
	path: string;
	/** Messages on a full page. */
	pageSize: number;
	wanted: Wanted[];
}

/** Each page costs a credit. */
const MOST_PAGES = 50;

/** DOCS messages/get-messages (100 a page) and groups/get-group-messages (50 a page), newest first. */
const sourceOf = ({ channel, group }: Wanted): Omit<Source, 'wanted'> =>
	group
		? { path: `/whatsapp/groups/messages/${encodeURIComponent(group)}`, pageSize: 50 }
		: { path: `/whatsapp/messages/${encodeURIComponent(channel)}`, pageSize: 100 };

function sourcesOf(wanted: Wanted[]): Source[] {
	const sources = new Map<string, Source>();
	for (const one of wanted.filter(({ event }) => isMissable(event))) {
		const { path, pageSize } = sourceOf(one);
		const source = sources.get(path) ?? { path, pageSize, wanted: [] };
		source.wanted.push(one);
		sources.set(path, source);
	}
	return [...sources.values()];
}

/** The messages of a list back to a time, newest first, each once: new ones push the others on. */
async function messagesSince(
	call: SubscriptionCall,
	{ path, pageSize }: Source,
	from: number,
): Promise<IDataObject[]> {
	const messages = new Map<string, IDataObject>();
	for (let page = 0; page < MOST_PAGES; page++) {
		const query = { page_number: page };
		const entries = listFrom(await call({ method: 'GET', path, query }), 'messages');
		const before = messages.size;
		for (const entry of entries) messages.set(messageIdOf(entry), entry);
		const areAllOlder = entries.every((entry) => (messageTime(entry) ?? Infinity) < from);
		if (areAllOlder || messages.size === before || entries.length < pageSize) break;
	}
	messages.delete('');
	return [...messages.values()].sort(
		(one, other) => (messageTime(other) ?? 0) - (messageTime(one) ?? 0),
	);
}

/**
 * The received ones, those first that came last.
 * @param onlyUnanswered leaves out those after which something was sent to their chat
 */
function received(newestFirst: IDataObject[], onlyUnanswered: boolean): IDataObject[] {
	const answered = new Set<string>();
	return newestFirst.filter((message) => {
		if (!wasSent(message)) return !onlyUnanswered || !answered.has(chatKeyOf(message));
		answered.add(chatKeyOf(message));
		return false;
	});
}

const isWithin = ({ from, ids }: Bound, message: IDataObject, at: number): boolean =>
	at >= from && !ids.includes(messageIdOf(message));

/**
 * What the workflow may have missed, oldest first.
 * @param boundOf where the looking back ends for each
 * @throws NodeApiError when 2Chat does not give the messages
 */
export async function missedMessages(
	call: SubscriptionCall,
	wanted: Wanted[],
	boundOf: (wanted: Wanted) => Bound,
	onlyUnanswered: boolean,
): Promise<Missed[]> {
	const missed: Missed[] = [];
	for (const source of sourcesOf(wanted)) {
		const from = Math.min(...source.wanted.map((one) => boundOf(one).from));
		const messages = received(await messagesSince(call, source, from), onlyUnanswered);
		for (const message of messages) {
			const at = messageTime(message) ?? 0;
			const meant = source.wanted.filter(
				(one) => isOf(one.event, message) && isWithin(boundOf(one), message, at),
			);
			missed.push(
				...meant.map((one) => ({ wanted: one, at, payload: asDelivery(message, one.event) })),
			);
		}
	}
	return missed.reverse().sort((one, other) => one.at - other.at);
}
