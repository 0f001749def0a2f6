import type { IDataObject } from 'n8n-workflow';

import { simplifyMessage as simplifyEvent } from '../../twochat/message';
import { STATUSES, progressOf } from './delivery/progress';

function statusOf(message: IDataObject): string | null {
	const progress = progressOf(message);
	return progress === undefined ? null : STATUSES[progress];
}

/** A message in the flat form that the trigger gives too, with how far it got. */
export const simplifyMessage = (message: IDataObject): IDataObject => ({
	...simplifyEvent(message, ''),
	status: statusOf(message),
});
