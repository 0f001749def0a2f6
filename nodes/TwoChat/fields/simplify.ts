import type { Field } from '../operations/routing';

/** Simplify, on by default: answers of many fields would fill an agent's context. */
export const simplifyField = (): Field => ({
	displayName: 'Simplify',
	name: 'simplify',
	type: 'boolean',
	default: true,
	description: 'Whether to return a simplified version of the response instead of the raw data',
});
