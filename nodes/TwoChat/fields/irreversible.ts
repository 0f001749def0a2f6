import { LEAVE_OUT_IRREVERSIBLE } from '../operations/resource';
import type { Field } from '../operations/routing';

/**
 * What the user allows an agent. Exists in the tool only, so that nothing is left out elsewhere: the Operation
 * dropdown hides what can't be undone, and `operations/tool.ts` refuses it.
 */
export const irreversibleField: Field = {
	displayName: 'Leave Out Irreversible Operations',
	name: LEAVE_OUT_IRREVERSIBLE,
	type: 'boolean',
	noDataExpression: true,
	default: true,
	description:
		'Whether to leave out operations that spend money or cannot be undone, such as purchasing and deleting. Turn it off to let the agent use them.',
	// A human review is a tool too, but has one operation, which is none of these.
	displayOptions: { show: { '@tool': [true] }, hide: { operation: ['sendAndWait'] } },
};
