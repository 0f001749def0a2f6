import { accountHandlers } from './account.mjs';
import { checkNumberHandlers } from './checkNumber.mjs';
import { collectionHandlers } from './collections.mjs';
import { contactHandlers } from './contacts.mjs';
import { conversationHandlers } from './conversations.mjs';
import { flowHandlers } from './flows.mjs';
import { groupParticipantHandlers } from './groupParticipants.mjs';
import { numberOfferHandlers } from './numberOffers.mjs';
import { numberPurchaseHandlers } from './numberPurchases.mjs';
import { productHandlers } from './products.mjs';
import { smsHandlers } from './sms.mjs';
import { voipHandlers } from './voip.mjs';
import { wabaHandlers } from './waba.mjs';
import { wabaMessageHandlers } from './wabaMessages.mjs';
import { webhookHandlers } from './webhooks.mjs';
import { whatsappGroupHandlers } from './whatsappGroups.mjs';
import { whatsappMessageHandlers } from './whatsappMessages.mjs';
import { whatsappNumberHandlers } from './whatsappNumbers.mjs';
import { whatsappProfileHandlers } from './whatsappProfile.mjs';

/**
 * One handler per operationId of the contract. A handler takes
 * `{ params, query, body, state, options, newId, now, status, afterSending, origin }` and gives the answer's body, or
 * throws a Refusal.
 *
 * @type {Record<string, (call: import('../types.mjs').Call) => unknown>}
 */
export const handlers = {
	...accountHandlers,
	...contactHandlers,
	...webhookHandlers,
	...whatsappNumberHandlers,
	...checkNumberHandlers,
	...whatsappProfileHandlers,
	...whatsappMessageHandlers,
	...conversationHandlers,
	...whatsappGroupHandlers,
	...groupParticipantHandlers,
	...productHandlers,
	...collectionHandlers,
	...flowHandlers,
	...wabaHandlers,
	...wabaMessageHandlers,
	...smsHandlers,
	...numberOfferHandlers,
	...numberPurchaseHandlers,
	...voipHandlers,
};
