import { OUTPUT, OUTPUT_FIELDS } from '../operations/shape';
import type { Field } from '../operations/routing';

/**
 * Simplify, on by default: answers of many fields would fill an agent's context. In a tool it has n8n's third
 * choice, so that a model gets no more than it needs; `operations/shape.ts` reads both.
 */
export const simplifyFields = (): Field[] => [
	{
		displayName: 'Simplify',
		name: 'simplify',
		type: 'boolean',
		default: true,
		description: 'Whether to return a simplified version of the response instead of the raw data',
		displayOptions: { hide: { '@tool': [true] } },
	},
	{
		displayName: 'Output',
		name: OUTPUT,
		type: 'options',
		noDataExpression: true,
		default: 'simplified',
		description: 'How much of the response the agent gets',
		options: [
			{
				name: 'Simplified',
				value: 'simplified',
				description: 'The most useful fields under plain names',
			},
			{ name: 'Raw', value: 'raw', description: 'All fields as 2Chat returns them' },
			{ name: 'Selected Fields', value: 'selected', description: 'Only the fields named below' },
		],
		displayOptions: { show: { '@tool': [true] } },
	},
	{
		displayName: 'Fields to Return',
		name: OUTPUT_FIELDS,
		type: 'string',
		required: true,
		default: '',
		placeholder: 'e.g. from, text',
		description:
			'Names of fields, separated by commas, as the simplified or the raw response has them',
		displayOptions: { show: { '@tool': [true], [OUTPUT]: ['selected'] } },
	},
];
