/** @type {('sent' | 'received' | 'read')[]} */
const STEPS = ['sent', 'received', 'read'];

/**
 * The receipts that follow a step, in the order they are delivered: the step twice, and then the one before it, late
 * (AURA; docs/2chat-api.md, 7.3: out of order; repetitions are its own guard).
 *
 * @param {'sent' | 'received' | 'read'} step
 * @returns {('sent' | 'received' | 'read')[]}
 */
export function untidySteps(step) {
	const earlier = STEPS[STEPS.indexOf(step) - 1];
	return earlier === undefined ? [step, step] : [step, step, earlier];
}
