import type { IDisplayOptions, INodeProperties } from 'n8n-workflow';

import type { CustomOperations } from '../operations/customOperation';
import { customOperationOf } from '../operations/customOperation';
import { BadInput, prepare } from '../transport/errors/badInput';

/** For the option of an operation that spends money or can't be undone: no agent gets it unless the user allows it. */
export const notForAgents: IDisplayOptions = { hide: { leaveOutIrreversible: [true] } };

/**
 * What the user allows an agent. Exists in the tool only, so that nothing is left out elsewhere.
 * n8n skips the routing of an option that is left out, which is how a tool is recognised that was
 * set up for such an operation before, or by hand.
 * @param customOperations have no routing in any case, and are all allowed
 */
export const irreversibleField = (customOperations: CustomOperations): INodeProperties => ({
	displayName: 'Leave Out Irreversible Operations',
	name: 'leaveOutIrreversible',
	type: 'boolean',
	noDataExpression: true,
	default: true,
	description:
		'Whether to leave out operations that spend money or can not be undone, such as purchasing and deleting. Turn it off to let the agent use them.',
	// A human review is a tool too, but has one operation, which is none of these.
	displayOptions: { show: { '@tool': [true] }, hide: { operation: ['sendAndWait'] } },
	routing: {
		send: {
			preSend: [
				prepare(function ({ url }) {
					if (url || customOperationOf(this, customOperations)) return;
					throw new BadInput(
						'This operation spends money or can not be undone, and agents are not allowed such operations here. Turn off "Leave Out Irreversible Operations" in the tool to allow it',
					);
				}),
			],
		},
	},
});
