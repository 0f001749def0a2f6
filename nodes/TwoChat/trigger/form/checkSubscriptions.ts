import type { INodeProperties } from 'n8n-workflow';

import { DEFAULT_SCHEDULE } from '../watch/schedule';

/** How often the watch looks at the subscriptions. */
export const checkSubscriptions: INodeProperties = {
	displayName: 'Check Subscriptions',
	name: 'checkSubscriptions',
	type: 'options',
	default: DEFAULT_SCHEDULE,
	description:
		'How often to check whether 2Chat still calls this workflow, and to repair what is missing, doubled or changed. A check costs one API credit, and one more for each kind of number where Alert When the Number Disconnects is on. Each start of n8n checks too. An expression can return a cron expression.',
	options: [
		{ name: 'Every 6 Hours', value: 'every6Hours' },
		{ name: 'Every Day', value: 'everyDay' },
		{ name: 'Every Hour', value: 'everyHour' },
		{ name: 'Never', value: 'never' },
	],
};
