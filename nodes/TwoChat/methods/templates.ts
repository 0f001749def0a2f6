import type { IDataObject, ILoadOptionsFunctions } from 'n8n-workflow';
import { NodeOperationError } from 'n8n-workflow';

import { readPhoneNumber } from '../fields/phoneNumber';
import { TEMPLATE_PAGES } from '../twochat/paging';
import { allEntries } from '../transport/call';

/**
 * The templates of the WABA number chosen in the node, every page of them, in API shape.
 * @throws NodeOperationError when no number is chosen; NodeApiError when the call fails
 */
export async function templatesOfChosenNumber(
	context: ILoadOptionsFunctions,
): Promise<IDataObject[]> {
	const chosen = context.getCurrentNodeParameter('wabaNumber', { extractValue: true });
	const number = readPhoneNumber(String(chosen ?? ''));
	if (number === undefined) {
		throw new NodeOperationError(
			context.getNode(),
			'Templates belong to a number. Choose the WABA number first',
		);
	}
	const call = { method: 'GET' as const, path: '/waba/templates', query: { phone_number: number } };
	return await allEntries.call(context, call, 'templates', TEMPLATE_PAGES);
}

/** Only an approved template can be sent (DOCS WABA/get-templates). */
export const isApproved = ({ status }: IDataObject): boolean =>
	String(status ?? '').toUpperCase() === 'APPROVED';
