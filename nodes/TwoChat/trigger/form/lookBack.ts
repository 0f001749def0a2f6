import type { INodeProperties } from 'n8n-workflow';

import { DEFAULT_LOOK_BACK_HOURS } from '../watch/settings';

/** How far After Downtime goes back. */
export const lookBack: INodeProperties = {
	displayName: 'Look Back (Hours)',
	name: 'lookBack',
	type: 'number',
	typeOptions: { minValue: 1, maxValue: 168 },
	default: DEFAULT_LOOK_BACK_HOURS,
	description:
		'Longest time that After Downtime goes back. It goes no further than the last message that started the workflow, nor than its publishing.',
	displayOptions: { show: { afterDowntime: ['all', 'unanswered'] } },
};
