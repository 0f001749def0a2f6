import type { IDisplayOptions, INodeProperties, INodePropertyRouting } from 'n8n-workflow';

import { byNumber, fromList } from './locator';

/**
 * One of the account's WABA numbers, by its phone number. Always named `wabaNumber`: the list of
 * templates looks there for whose templates to show.
 */
export const wabaNumberField = (
	show: IDisplayOptions['show'],
	{
		displayName = 'WABA Number',
		description = 'The WhatsApp Business API number of the account, in the international format',
		routing,
	}: { displayName?: string; description?: string; routing?: INodePropertyRouting } = {},
): INodeProperties => ({
	displayName,
	name: 'wabaNumber',
	type: 'resourceLocator',
	required: true,
	default: { mode: 'list', value: '' },
	description,
	displayOptions: { show },
	modes: [fromList('searchWabaNumbers'), byNumber()],
	...(routing && { routing }),
});
