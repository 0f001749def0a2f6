import type { IDisplayOptions, INodeProperties } from 'n8n-workflow';

import { byId, fromList } from './locator';
import { inPath } from './send';

/**
 * A WhatsApp group (`WAG…`) in the path, by list or ID. The list needs the field `whatsappNumber`
 * in the same operation.
 */
export const groupField = (
	show: IDisplayOptions['show'],
	description = 'The group, by its ID in 2Chat (starts with WAG)',
): INodeProperties => ({
	displayName: 'Group',
	name: 'group',
	type: 'resourceLocator',
	required: true,
	default: { mode: 'list', value: '' },
	description,
	displayOptions: { show },
	modes: [fromList('searchGroups'), byId('WAG')],
	routing: inPath('group_uuid', 'group', 'Group'),
});
