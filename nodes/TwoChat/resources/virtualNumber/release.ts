import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';

import { notForAgents } from '../../fields/irreversible';
import { byId, fromList } from '../../fields/locator';
import { noticeField } from '../../fields/notice';
import { inPath } from '../../fields/send';
import { doneItem } from '../../operations/answer';

/** DOCS; SKILLS 2chat-numbers: marks the number as pending cancellation. */
export const releaseOption: INodePropertyOptions = {
	name: 'Release',
	value: 'release',
	action: 'Release a virtual number',
	description: 'Give up a phone number of the account: 2Chat marks it for cancellation',
	displayOptions: notForAgents,
	routing: {
		request: { method: 'DELETE', url: '/voip/virtual-numbers/{number_uuid}' },
		output: { postReceive: [doneItem({ released: true })] },
	},
};

const show = { resource: ['virtualNumber'], operation: ['release'] };

export const releaseFields: INodeProperties[] = [
	noticeField('The number is marked for cancellation. Do not count on getting it back.', show),
	{
		displayName: 'Virtual Number',
		name: 'virtualNumberId',
		type: 'resourceLocator',
		required: true,
		default: { mode: 'list', value: '' },
		description: 'The number to give up, by its ID in 2Chat (starts with DID)',
		displayOptions: { show },
		modes: [fromList('searchVirtualNumbers'), byId('DID')],
		routing: inPath('number_uuid', 'virtualNumberId', 'Virtual Number'),
	},
];
