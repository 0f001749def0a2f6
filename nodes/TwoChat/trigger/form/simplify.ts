import type { INodeProperties } from 'n8n-workflow';

/** On by default, as in the action node. */
export const simplify: INodeProperties = {
	displayName: 'Simplify',
	name: 'simplify',
	type: 'boolean',
	default: true,
	description:
		'Whether to return a simplified version of the response instead of the raw data. Applies to message events; other events come as 2Chat sends them.',
};
