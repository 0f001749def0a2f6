import { ALLOW_IRREVERSIBLE } from '../operations/resource';
import type { Field } from '../operations/routing';

/**
 * What the user allows an agent. Exists in the tool only, so that nothing is left out elsewhere: the Operation
 * dropdown hides what can't be undone, and `operations/tool.ts` refuses it.
 */
export const irreversibleField: Field = {
	displayName: 'Allow Irreversible Operations',
	name: ALLOW_IRREVERSIBLE,
	type: 'boolean',
	noDataExpression: true,
	default: false,
	description:
		'Whether the agent may delete, purchase, release and disconnect. What it does with them cannot be undone.',
	// A human review is a tool too, but has one operation, which is none of these.
	displayOptions: { show: { '@tool': [true] }, hide: { operation: ['sendAndWait'] } },
};
