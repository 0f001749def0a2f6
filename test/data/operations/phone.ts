import { byId, type OperationCase } from '../../helpers/operationCase';

const CALL = 'CDR00000000-0000-4000-8000-000000000001';
const VIRTUAL_NUMBER = 'DID00000000-0000-4000-8000-000000000001';

const pages = (path: string, size: string) => ({
	method: 'GET',
	path,
	query: { page_number: '0', results_per_page: size },
});

export const phoneOperations: OperationCase[] = [
	{
		resource: 'call',
		operation: 'get',
		minimal: {
			parameters: { callId: CALL },
			sends: [{ method: 'GET', path: `/voip/call/${CALL}` }],
		},
		inPath: ['callId'],
	},
	{
		resource: 'call',
		operation: 'getAll',
		minimal: {
			parameters: {},
			sends: [{ method: 'GET', path: '/voip/call-history', query: { page_number: '0' } }],
		},
		full: {
			parameters: {
				limit: 2,
				simplify: false,
				filters: { after: '2025-01-01', before: '2099-01-01T00:00:00Z', direction: 'outbound' },
			},
			sends: [
				{
					method: 'GET',
					path: '/voip/call-history',
					query: { page_number: '0', direction: 'outbound' },
				},
			],
		},
	},
	{
		resource: 'call',
		operation: 'getManyCallerIds',
		minimal: { parameters: {}, sends: [pages('/voip/caller-ids', '50')] },
		full: {
			parameters: { limit: 2, simplify: false },
			sends: [pages('/voip/caller-ids', '2')],
		},
	},
	{
		resource: 'virtualNumber',
		operation: 'getAll',
		minimal: { parameters: {}, sends: [pages('/voip/virtual-numbers', '50')] },
		full: {
			parameters: { limit: 1, simplify: false },
			sends: [pages('/voip/virtual-numbers', '1')],
		},
	},
	{
		resource: 'virtualNumber',
		operation: 'release',
		minimal: {
			parameters: { virtualNumber: byId(VIRTUAL_NUMBER) },
			sends: [{ method: 'DELETE', path: `/voip/virtual-numbers/${VIRTUAL_NUMBER}` }],
		},
		inPath: ['virtualNumber'],
	},
];
