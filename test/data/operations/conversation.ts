import { byId, type OperationCase } from '../../helpers/operationCase';

const CHANNEL = 'WPN00000000-0000-4000-8000-000000000001';
const GROUP = 'WAG00000000-0000-4000-8000-000000000001';
const sales = { __rl: true, mode: 'list', value: '+15550100002' };

const page = (number: number, more = {}) => ({
	method: 'GET',
	path: `/whatsapp/conversations/${CHANNEL}`,
	query: { page_number: String(number), ...more },
});

export const conversationOperations: OperationCase[] = [
	{
		resource: 'conversation',
		operation: 'getAll',
		minimal: { parameters: { whatsappNumber: byId(CHANNEL), limit: 5 }, sends: [page(0)] },
		full: {
			parameters: {
				whatsappNumber: byId(CHANNEL),
				returnAll: true,
				filters: {
					after: '2025-01-01',
					before: '2099-01-01T00:00:00Z',
					numberContains: '+1 555 2000',
				},
				simplify: true,
			},
			sends: [page(0, { phone_number: '15552000' }), page(1, { phone_number: '15552000' })],
		},
		empty: { filters: { numberContains: '' } },
		inPath: ['whatsappNumber'],
	},
	{
		resource: 'conversation',
		operation: 'getContext',
		minimal: {
			parameters: {
				messagesOf: 'contact',
				whatsappNumber: sales,
				contactNumber: '+15550100001',
			},
			sends: [
				{
					method: 'GET',
					path: '/whatsapp/messages/%2B15550100002/%2B15550100001',
					query: { page_number: '0' },
				},
			],
		},
		full: {
			parameters: { messagesOf: 'group', whatsappNumber: sales, group: byId(GROUP), limit: 55 },
			sends: ['0', '1'].map((page_number) => ({
				method: 'GET',
				path: `/whatsapp/groups/messages/${GROUP}`,
				query: { page_number },
			})),
		},
	},
];
