import { createHash } from 'node:crypto';
import type { IDataObject } from 'n8n-workflow';

import { findEvent } from '../../twochat/events';
import { unwrapped } from '../../twochat/unwrap';
import { firstText } from '../../twochat/values';

const fingerprint = (payload: IDataObject): string =>
	createHash('sha256').update(JSON.stringify(payload)).digest('hex').slice(0, 16);

/** Beyond 2^53 several numbers are read as one, so such a number tells no two events apart. */
const exactIn = (payload: IDataObject): IDataObject =>
	Object.fromEntries(
		Object.entries(payload).filter(
			([, value]) => typeof value !== 'number' || Math.abs(value) <= Number.MAX_SAFE_INTEGER,
		),
	);

/**
 * An id that stays the same when 2Chat delivers the same event again. A message has one of its own;
 * of what can come several times for one id (a call's status, a reaction, an edit, receipts of a
 * group) the payload's fingerprint tells the times apart.
 */
export function eventIdOf(event: string, payload: IDataObject): string {
	const ids = ['uuid', 'id', 'message_uuid'];
	const id = [payload, unwrapped(payload)]
		.map((from) => firstText(exactIn(from), ids))
		.find(Boolean);
	if (id && findEvent(event)?.oncePerId) return `${event}:${id}`;
	return [event, id, fingerprint(payload)].filter(Boolean).join(':');
}
