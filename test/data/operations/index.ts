import type { OperationCase } from '../../helpers/operationCase';
import { catalogOperations } from './catalog';
import { contactOperations } from './contact';
import { conversationOperations } from './conversation';
import { messageOperations } from './message';
import { smsOperations } from './sms';
import { wabaOperations } from './waba';

/** What each operation of the node sends, resource by resource. */
export const operationCases: OperationCase[] = [
	...catalogOperations,
	...contactOperations,
	...conversationOperations,
	...messageOperations,
	...smsOperations,
	...wabaOperations,
];
