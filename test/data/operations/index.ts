import type { OperationCase } from '../../helpers/operationCase';
import { accountOperations } from './account';
import { catalogOperations } from './catalog';
import { contactOperations } from './contact';
import { conversationOperations } from './conversation';
import { messageOperations } from './message';
import { numberPurchaseOperations } from './numberPurchase';
import { phoneOperations } from './phone';
import { smsOperations } from './sms';
import { wabaOperations } from './waba';

/** What each operation of the node sends, resource by resource. */
export const operationCases: OperationCase[] = [
	...accountOperations,
	...catalogOperations,
	...contactOperations,
	...conversationOperations,
	...messageOperations,
	...numberPurchaseOperations,
	...phoneOperations,
	...smsOperations,
	...wabaOperations,
];
