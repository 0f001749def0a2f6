import type { Field } from '../operations/routing';
import { byId, fromList } from './locator';
import { inPath } from './send';

/**
 * A WhatsApp group (`WAG…`) in the path, by list or ID. The list needs a WhatsApp number in the same
 * operation.
 */
export const groupField = (
	description = 'The group, by its ID in 2Chat (starts with WAG)',
): Field => ({
	displayName: 'Group',
	name: 'group',
	type: 'resourceLocator',
	required: true,
	default: { mode: 'list', value: '' },
	description,
	modes: [fromList('searchGroups'), byId('WAG')],
	routing: inPath('group_uuid', 'group', 'Group'),
});
