import type { IDataObject, IHookFunctions } from 'n8n-workflow';
import { NodeOperationError } from 'n8n-workflow';

import type { FilterOptions } from '../delivery/filters';
import { verdictFor } from '../delivery/filters';

const isExpression = (value: unknown): boolean =>
	typeof value === 'string' && value.startsWith('=');

/**
 * Refuses filters that could not work while the workflow is being published, when somebody is
 * looking. Expressions are left alone: they may speak of a delivery that has not come yet.
 * @throws NodeOperationError naming the field and the cure
 */
export function checkOptions(context: IHookFunctions): void {
	const options = context.getNodeParameter('options', {}, { rawExpressions: true }) as IDataObject;
	const fixed = Object.entries(options).filter(([, value]) => !isExpression(value));
	try {
		verdictFor(Object.fromEntries(fixed) as FilterOptions);
	} catch (error) {
		throw new NodeOperationError(context.getNode(), (error as Error).message);
	}
}
