import { accountHandlers } from './account.mjs';
import { contactHandlers } from './contacts.mjs';
import { voipHandlers } from './voip.mjs';
import { wabaHandlers } from './waba.mjs';
import { webhookHandlers } from './webhooks.mjs';
import { whatsappGroupHandlers } from './whatsappGroups.mjs';
import { whatsappMessageHandlers } from './whatsappMessages.mjs';
import { whatsappNumberHandlers } from './whatsappNumbers.mjs';

/**
 * One handler per operationId of the contract. A handler takes
 * `{ params, query, body, state, options, newId, now, status, echo }` and gives the answer's body, or throws a
 * Refusal.
 *
 * @type {Record<string, (call: any) => unknown>}
 */
export const handlers = {
	...accountHandlers,
	...contactHandlers,
	...webhookHandlers,
	...whatsappNumberHandlers,
	...whatsappMessageHandlers,
	...whatsappGroupHandlers,
	...wabaHandlers,
	...voipHandlers,
};
