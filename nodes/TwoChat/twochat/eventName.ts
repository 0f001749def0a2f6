import type { IDataObject } from 'n8n-workflow';

import { findEvent } from './events';
import { unwrapped } from './unwrap';
import { isObject, text } from './values';

/** Other spellings of an event in payloads: N8N's of the outbound call (docs/2chat-api.md, row 16.10). */
const SPELLINGS: Record<string, string> = { 'call.outgoing.completed': 'call.outbound.completed' };

/** What a number's status event calls itself (docs/2chat-api.md, 6). */
const STATUS = /^(qr-received|disconnected|ready|loading|initializing)$/;

/** How a group's change may be called beside its `group` (docs/2chat-api.md, 7.7). */
const GROUP_CHANGES: Array<[RegExp, string]> = [
	[/^(group[.-])?join(ed)?$/, 'whatsapp.group.join'],
	[/^(group[.-])?(leave|left)$/, 'whatsapp.group.leave'],
	[/^(group[.-])?removed?$/, 'whatsapp.group.remove'],
];

const isWaba = (payload: IDataObject): boolean => {
	const { session_key: key, channel } = unwrapped(payload);
	return /^WA-/i.test(text(key)) || (isObject(channel) && /^WAN/i.test(text(channel.uuid)));
};

/**
 * The whole names that a short one can stand for, the likeliest first. `message.read` and the like
 * are receipts only where they name the message that they are about.
 */
function longNames(short: string, payload: IDataObject): string[] {
	if (STATUS.test(short)) return ['whatsapp.number.status'];
	if (isObject(payload.group)) {
		const change = GROUP_CHANGES.find(([name]) => name.test(short));
		if (change) return [change[1]];
	}
	const kind = isWaba(payload) ? 'whatsapp.waba' : 'whatsapp';
	const [, progress] = /^message\.(sent|received|delivered|read)$/.exec(short) ?? [];
	if (progress && text(payload.message_uuid)) {
		return [`${kind}.message.receipt.${progress === 'delivered' ? 'received' : progress}`];
	}
	return [`${kind}.${short}`];
}

/** The event that a payload names itself; undefined where none of 2Chat's is meant. */
function namedIn(payload: IDataObject): string | undefined {
	const given = [payload.event, payload.type].map((value) => text(value).trim().toLowerCase());
	const whole = given.map((name) => SPELLINGS[name] ?? name).find(findEvent);
	if (whole) return whole;
	const short = given.filter(Boolean).map((name) => name.replace(/_/g, '-'));
	return short.flatMap((name) => longNames(name, payload)).find(findEvent);
}

/**
 * The event of a delivery. The hook URL's is certain; a payload's own is taken where 2Chat has
 * dropped the query, and where that is missing too, a trigger for one event can mean only this one.
 */
export function eventOf(inUrl: unknown, payload: IDataObject, chosen: string[]): string {
	if (findEvent(text(inUrl))) return text(inUrl);
	const named = namedIn(payload);
	if (named) return named;
	return chosen.length === 1 ? chosen[0] : text(payload.event) || text(payload.type) || 'unknown';
}
