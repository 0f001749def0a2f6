import type { INodeProperties } from 'n8n-workflow';

/** After a time without its phone a number delivers at once what was written meanwhile. */
export const ignoreOlderThan: INodeProperties = {
	displayName: 'Ignore Messages Older Than (Minutes)',
	name: 'ignoreOlderThan',
	type: 'number',
	typeOptions: { minValue: 1 },
	default: 60,
	description:
		'Messages written longer ago start nothing, such as those that a number delivers late, for example when it connects again after days. Applies to events of new messages; a message that does not say when it was written always starts the workflow.',
};
