import type { Field } from '../operations/routing';

/** A sentence that the user reads before running the operation: what it costs, what can't be undone. */
export const noticeField = (sentence: string): Field => ({
	displayName: sentence,
	name: 'notice',
	type: 'notice',
	default: '',
});
