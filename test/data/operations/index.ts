import type { OperationCase } from '../../helpers/operationCase';
import { contactOperations } from './contact';
import { conversationOperations } from './conversation';
import { messageOperations } from './message';
import { smsOperations } from './sms';
import { wabaOperations } from './waba';

/** What each operation of the node sends, resource by resource. */
export const operationCases: OperationCase[] = [
	...contactOperations,
	...conversationOperations,
	...messageOperations,
	...smsOperations,
	...wabaOperations,
];
