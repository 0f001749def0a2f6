import type { ITriggerFunctions } from 'n8n-workflow';

/** The part of n8n's own Workflow that evaluates expressions; n8n below 2.3x has no `withIsolate`. */
interface HasWorkflow {
	workflow?: { expression?: { withIsolate?: <T>(work: () => Promise<T>) => Promise<T> } };
}

/**
 * Runs work in which n8n can evaluate expressions. It can while it sets a trigger up; by the clock it
 * can't, and then refuses even a credential's authentication, which is an expression ("No bridge
 * acquired for this context", seen in 2.41.1). n8n does the same for its own pollers.
 */
export async function withIsolate<T>(
	context: ITriggerFunctions,
	work: () => Promise<T>,
): Promise<T> {
	const { expression } = (context as unknown as HasWorkflow).workflow ?? {};
	return expression?.withIsolate ? await expression.withIsolate(work) : await work();
}
