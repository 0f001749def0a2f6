import type { INodeProperties } from 'n8n-workflow';

/**
 * How requests are sent. n8n adds its own Timeout, Proxy and SSL entries to a field of this name
 * and shows them together as Request Options.
 */
export const requestOptionsField: INodeProperties = {
	displayName: 'Options',
	name: 'requestOptions',
	type: 'collection',
	placeholder: 'Add Option',
	default: {},
	options: [
		{
			displayName: 'Give Up After (Seconds)',
			name: 'giveUpAfter',
			type: 'number',
			typeOptions: { minValue: 0 },
			default: 120,
			description:
				'How long one request is tried again while 2Chat is busy or can not be reached. Only requests that can not do anything twice are tried again.',
		},
		{
			displayName: 'Items at Once',
			name: 'itemsAtOnce',
			type: 'number',
			typeOptions: { minValue: 1, maxValue: 50 },
			default: 1,
			description:
				'How many items are under way at the same time. Without this option: one for messages, statuses and groups, which keeps their order, and 10 for everything else.',
		},
		{
			displayName: 'Max Retries',
			name: 'maxRetries',
			type: 'number',
			typeOptions: { minValue: 0, maxValue: 20 },
			default: 5,
			description: 'How many times one request is tried again at the most',
		},
	],
};
