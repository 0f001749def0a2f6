import type { OperationCase } from '../../helpers/operationCase';
import { contactOperations } from './contact';

/** What each operation of the node sends, resource by resource. */
export const operationCases: OperationCase[] = [...contactOperations];
