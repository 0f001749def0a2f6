import type { IDisplayOptions, INodeProperties } from 'n8n-workflow';

/** A sentence that the user reads before running the operation: what it costs, what can't be undone. */
export const noticeField = (sentence: string, show: IDisplayOptions['show']): INodeProperties => ({
	displayName: sentence,
	name: 'notice',
	type: 'notice',
	default: '',
	displayOptions: { show },
});
