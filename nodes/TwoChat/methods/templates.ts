import type { IDataObject, ILoadOptionsFunctions } from 'n8n-workflow';

import { TEMPLATE_PAGES } from '../twochat/paging';
import { allEntries } from '../transport/call';
import { chosenNumber } from './chosenNumber';

/**
 * The templates of the WABA number chosen in the node, every page of them, in API shape.
 * @throws NodeOperationError when no number is chosen; NodeApiError when the call fails
 */
export async function templatesOfChosenNumber(
	context: ILoadOptionsFunctions,
): Promise<IDataObject[]> {
	const number = await chosenNumber(context, 'waba', 'Templates belong to a number');
	const call = { method: 'GET' as const, path: '/waba/templates', query: { phone_number: number } };
	return await allEntries.call(context, call, 'templates', TEMPLATE_PAGES);
}

/** Only an approved template can be sent (DOCS WABA/get-templates). */
export const isApproved = ({ status }: IDataObject): boolean =>
	String(status ?? '').toUpperCase() === 'APPROVED';
