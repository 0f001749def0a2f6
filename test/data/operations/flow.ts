import type { OperationCase } from '../../helpers/operationCase';

const FLOW = 'FLW00000000-0000-4000-8000-000000000002';
const path = `/flows/${FLOW}`;

export const flowOperations: OperationCase[] = [
	{
		resource: 'flow',
		operation: 'start',
		minimal: {
			parameters: { flow: FLOW, to: '+15550100001' },
			sends: [{ method: 'POST', path, body: { to_number: '15550100001' } }],
		},
		full: {
			parameters: {
				flow: `https://api.p.2chat.io/open/flows/${FLOW}`,
				to: '+1 (555) 010-0001',
				variables: {
					variable: [
						{ name: 'name', value: 'Jane' },
						{ name: 'day', value: 'Monday' },
					],
				},
			},
			sends: [
				{
					method: 'POST',
					path,
					body: { to_number: '15550100001', variables: { name: 'Jane', day: 'Monday' } },
				},
			],
		},
		others: {
			'variables as JSON': {
				parameters: {
					flow: FLOW,
					to: '+15550100001',
					specifyVariables: 'json',
					variablesJson: '{ "order": 1001, "paid": true }',
				},
				sends: [
					{
						method: 'POST',
						path,
						body: { to_number: '15550100001', variables: { order: 1001, paid: true } },
					},
				],
			},
		},
		empty: { variables: {} },
	},
];
