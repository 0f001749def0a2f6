import type { Field } from '../operations/routing';

/** n8n's own entries, by its names. It adds them to declarative nodes, but not where a node has a webhook, as this one. */
const ownOptionsOfN8n: Field[] = [
	{
		displayName: 'Batching',
		name: 'batching',
		type: 'fixedCollection',
		placeholder: 'Add Batching',
		default: { batch: {} },
		options: [
			{
				displayName: 'Batching',
				name: 'batch',
				values: [
					{
						displayName: 'Items per Batch',
						name: 'batchSize',
						type: 'number',
						typeOptions: { minValue: 1 },
						default: 50,
						description: 'How many items go out before there is a pause',
					},
					{
						displayName: 'Batch Interval (Ms)',
						name: 'batchInterval',
						type: 'number',
						typeOptions: { minValue: 0 },
						default: 1000,
						description: 'Milliseconds between two batches. 0 for none.',
					},
				],
			},
		],
	},
	{
		displayName: 'Ignore SSL Issues (Insecure)',
		name: 'allowUnauthorizedCerts',
		type: 'boolean',
		noDataExpression: true,
		default: false,
		description: 'Whether to connect even if SSL certificate validation is not possible',
	},
	{
		displayName: 'Proxy',
		name: 'proxy',
		type: 'string',
		default: '',
		placeholder: 'e.g. http://proxy.example.com:3128',
		description:
			'The proxy that requests go through. With a login: http://user:password@proxy.example.com:3128.',
	},
	{
		displayName: 'Timeout',
		name: 'timeout',
		type: 'number',
		typeOptions: { minValue: 1 },
		default: 30000,
		description: 'Milliseconds that 2Chat may take to answer one request',
	},
];

const ownOptions: Field[] = [
	{
		displayName: 'Give Up After (Seconds)',
		name: 'giveUpAfter',
		type: 'number',
		typeOptions: { minValue: 0 },
		default: 120,
		description:
			'How long to keep retrying a request while 2Chat is busy or unreachable. Only requests that are safe to repeat are retried.',
	},
	{
		displayName: 'Items at Once',
		name: 'itemsAtOnce',
		type: 'number',
		typeOptions: { minValue: 1, maxValue: 50 },
		default: 1,
		description:
			'How many items to process at once. Without this option: one for messages, statuses and groups, which keeps their order, and 10 for everything else.',
	},
	{
		displayName: 'Max Retries',
		name: 'maxRetries',
		type: 'number',
		typeOptions: { minValue: 0, maxValue: 20 },
		default: 5,
		description: 'Maximum number of retries for one request',
	},
];

/** How requests are sent: in the node's Settings, where n8n has it for every declarative node. */
export const requestOptionsField: Field = {
	displayName: 'Request Options',
	name: 'requestOptions',
	type: 'collection',
	isNodeSetting: true,
	placeholder: 'Add Option',
	default: {},
	options: [...ownOptionsOfN8n, ...ownOptions].sort((one, other) =>
		one.displayName < other.displayName ? -1 : 1,
	),
};
