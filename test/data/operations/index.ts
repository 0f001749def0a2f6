import type { OperationCase } from '../../helpers/operationCase';
import { accountOperations } from './account';
import { catalogOperations } from './catalog';
import { contactOperations } from './contact';
import { conversationOperations } from './conversation';
import { flowOperations } from './flow';
import { groupOperations } from './group';
import { messageOperations } from './message';
import { numberPurchaseOperations } from './numberPurchase';
import { phoneOperations } from './phone';
import { smsOperations } from './sms';
import { wabaOperations } from './waba';
import { webhookOperations } from './webhook';
import { whatsAppNumberOperations } from './whatsAppNumber';

/** What each operation of the node sends, resource by resource. */
export const operationCases: OperationCase[] = [
	...accountOperations,
	...catalogOperations,
	...contactOperations,
	...conversationOperations,
	...flowOperations,
	...groupOperations,
	...messageOperations,
	...numberPurchaseOperations,
	...phoneOperations,
	...smsOperations,
	...wabaOperations,
	...webhookOperations,
	...whatsAppNumberOperations,
];
