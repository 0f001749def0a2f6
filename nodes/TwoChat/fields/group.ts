import type { Field } from '../operations/routing';
import { byId, CHOSEN_FROM_LIST, fromList } from './locator';
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
	...CHOSEN_FROM_LIST,
	required: true,
	description,
	modes: [fromList('searchGroups'), byId('WAG')],
	routing: inPath('group_uuid', 'group', 'Group'),
});
