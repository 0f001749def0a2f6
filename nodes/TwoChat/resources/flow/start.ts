import type { IDataObject } from 'n8n-workflow';

import { phoneNumber } from '../../fields/phoneNumberIn';
import { fillIn, pathPart } from '../../fields/send';
import { shownWhen } from '../../fields/shownWhen';
import { toField } from '../../fields/to';
import { flatItem } from '../../operations/answer';
import { operation } from '../../operations/operation';
import type { Field } from '../../operations/routing';
import { prepare } from '../../operations/routing';
import { readFlowId, readVariables } from './variables';

const fields: Field[] = [
	{
		displayName: 'Flow',
		name: 'flow',
		type: 'string',
		required: true,
		default: '',
		placeholder: 'e.g. FLW11111111-2222-4333-8444-555555555555',
		description:
			'The address that 2Chat shows for the flow (trigger: webhook called), or the ID in it, which starts with FLW. Who knows it can start the flow.',
		routing: {
			send: {
				preSend: [
					prepare(function (request) {
						const id = readFlowId(this.getNodeParameter('flow', ''));
						fillIn(request, 'flow_uuid', pathPart(id, 'Flow'));
					}),
				],
			},
		},
	},
	toField(
		{
			send: {
				preSend: [
					prepare(function (request) {
						const to = this.getNodeParameter('to', '', { extractValue: true });
						// The one known use sends digits alone.
						(request.body as IDataObject).to_number = phoneNumber(to, 'To').slice(1);
					}),
				],
			},
		},
		'The phone number of the person the flow is started with, in the international format',
	),
	{
		displayName: 'Specify Variables',
		name: 'specifyVariables',
		type: 'options',
		noDataExpression: true,
		default: 'fields',
		description: "How to enter the values that the flow's messages use",
		options: [
			{ name: 'Using Fields Below', value: 'fields' },
			{ name: 'Using JSON', value: 'json' },
		],
		routing: {
			send: {
				preSend: [
					prepare(function (request) {
						const isJson = this.getNodeParameter('specifyVariables', 'fields') === 'json';
						const given = this.getNodeParameter(isJson ? 'variablesJson' : 'variables', {});
						const variables = readVariables(given);
						if (Object.keys(variables).length > 0) {
							(request.body as IDataObject).variables = variables;
						}
					}),
				],
			},
		},
	},
	...shownWhen(
		{ specifyVariables: ['fields'] },
		{
			displayName: 'Variables',
			name: 'variables',
			type: 'fixedCollection',
			typeOptions: { multipleValues: true },
			placeholder: 'Add Variable',
			default: {},
			options: [
				{
					displayName: 'Variable',
					name: 'variable',
					values: [
						{
							displayName: 'Name',
							name: 'name',
							type: 'string',
							default: '',
							placeholder: 'e.g. orderId',
							description: 'The name of the variable, as the flow has it',
						},
						{
							displayName: 'Value',
							name: 'value',
							type: 'string',
							default: '',
							description: 'What the flow puts in its place',
						},
					],
				},
			],
		},
	),
	...shownWhen(
		{ specifyVariables: ['json'] },
		{
			displayName: 'Variables (JSON)',
			name: 'variablesJson',
			type: 'json',
			default: '{}',
			placeholder: 'e.g. { "orderId": 1001 }',
			description: 'The names of the variables with their values, as one JSON object',
		},
	),
];

/** HELP (triggers of flows) and SCRIPT: the answer is not documented. Messages a person, so it is never repeated when unclear. */
export const start = operation({
	name: 'Start',
	value: 'start',
	action: 'Start flow',
	description:
		'Start a flow of 2Chat with a person, with values for its messages. The flow needs the trigger "webhook called". Running it twice writes twice.',
	inOrder: true,
	request: { method: 'POST', url: '/flows/{flow_uuid}' },
	answer: flatItem(),
	fields,
});
