import type { IDisplayOptions, INodeProperties } from 'n8n-workflow';

/** Simplify, on by default: answers of many fields would fill an agent's context. */
export const simplifyField = (show: IDisplayOptions['show']): INodeProperties => ({
	displayName: 'Simplify',
	name: 'simplify',
	type: 'boolean',
	default: true,
	description: 'Whether to return a simplified version of the response instead of the raw data',
	displayOptions: { show },
});
