import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';

import { listFields } from '../../fields/list';
import { simplifyField } from '../../fields/simplify';
import { manyItems } from '../../operations/answer';
import { PHONE_PAGES } from '../virtualNumber/pages';
import { simplifyCallerId } from './simplify';

/** DOCS Phone-Calls/list-caller-ids. */
export const getManyCallerIdsOption: INodePropertyOptions = {
	name: 'Get Many Caller IDs',
	value: 'getManyCallerIds',
	action: 'Get many caller IDs',
	description: 'List the numbers that the account can show to whom it calls',
	routing: {
		request: { method: 'GET', url: '/voip/caller-ids' },
		output: {
			postReceive: [manyItems('caller_ids', { paging: PHONE_PAGES, simplify: simplifyCallerId })],
		},
	},
};

const show = { resource: ['call'], operation: ['getManyCallerIds'] };

export const getManyCallerIdsFields: INodeProperties[] = [...listFields(show), simplifyField(show)];
