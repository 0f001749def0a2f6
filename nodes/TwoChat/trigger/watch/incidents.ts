import type { ITriggerFunctions } from 'n8n-workflow';
import { NodeOperationError } from 'n8n-workflow';

import { triggerKey } from '../lifecycle/addresses';
import type { Problem } from './problems';

/** Keys of the problems that each trigger of this process has, and that were told. */
const told = new Map<string, Set<string>>();

/**
 * Files a failed execution, which starts the workflow's Error Workflow. n8n can do that from
 * version 2.8 on (its types have it, those of 2.6 don't); in an older one it stays with the log.
 */
function fileFailure(context: ITriggerFunctions, message: string): void {
	const { saveFailedExecution } = context as Partial<ITriggerFunctions>;
	context.logger.error(`2Chat Trigger "${context.getNode().name}": ${message}`);
	saveFailedExecution?.call(context, new NodeOperationError(context.getNode(), message));
}

/** Tells what somebody should know once, such as that more was missed than is started. */
export const tellOnce = fileFailure;

/**
 * Tells each problem once, until it was well in between.
 * @param problems all that a look has found
 * @param isWhole whether it has looked at everything: what it has not found is well again then
 */
export function tellProblems(
	context: ITriggerFunctions,
	problems: Problem[],
	isWhole: boolean,
): void {
	const key = triggerKey(context);
	const before = told.get(key) ?? new Set<string>();
	const found = new Map(problems.map((problem) => [problem.key, problem]));
	told.set(key, new Set([...(isWhole ? [] : before), ...found.keys()]));
	for (const problem of found.values()) {
		if (!before.has(problem.key)) fileFailure(context, problem.message);
	}
}
