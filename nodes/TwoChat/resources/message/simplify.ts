import type { IDataObject } from 'n8n-workflow';

import { simplifyMessage as simplifyEvent } from '../../trigger/simplifyMessage';

/** `wa_msg_ack` of a single message (DOCS get-single-message). */
const ACKNOWLEDGED = ['created', 'sent', 'received', 'read'];

/** How far a message got: a single message says it by number, a listed one by three booleans (DOCS). */
function statusOf({ wa_msg_ack: ack, read, received, sent }: IDataObject): string | null {
	if (ack !== undefined && ack !== null) return ACKNOWLEDGED[Number(ack)] ?? String(ack);
	if (read === true) return 'read';
	if (received === true) return 'received';
	if (sent === true) return 'sent';
	return sent === false ? 'created' : null;
}

/** A message in the flat form that the trigger gives too, with how far it got. */
export const simplifyMessage = (message: IDataObject): IDataObject => ({
	...simplifyEvent(message, ''),
	status: statusOf(message),
});
