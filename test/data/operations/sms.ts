import { byId, type OperationCase } from '../../helpers/operationCase';

const CHANNEL = 'SMS00000000-0000-4000-8000-000000000001';
const NUMBER = '+15550100004';
const JANE = '+15550100001';
const MESSAGE = 'SMI00000000-0000-4000-8000-000000000001';

const path = `/sms/messages/${CHANNEL}/%2B15550100001`;

export const smsOperations: OperationCase[] = [
	{
		resource: 'sms',
		operation: 'send',
		minimal: {
			parameters: { from: byId(NUMBER), to: '+1 (555) 010-0001', message: 'Hello' },
			sends: [
				{
					method: 'POST',
					path: '/sms/send',
					body: { from_number: NUMBER, to_number: JANE, text: 'Hello' },
				},
			],
		},
	},
	{
		resource: 'sms',
		operation: 'get',
		minimal: {
			parameters: { messageId: MESSAGE },
			sends: [{ method: 'GET', path: `/sms/message/${MESSAGE}` }],
		},
		inPath: ['messageId'],
	},
	{
		resource: 'sms',
		operation: 'getChannel',
		minimal: {
			parameters: { smsNumber: byId(CHANNEL) },
			sends: [{ method: 'GET', path: `/sms/channel/${CHANNEL}` }],
		},
		inPath: ['smsNumber'],
	},
	{
		resource: 'sms',
		operation: 'getManyChannels',
		minimal: {
			parameters: {},
			sends: [
				{
					method: 'GET',
					path: '/sms/channels',
					query: { page_number: '0', results_per_page: '50' },
				},
			],
		},
		full: {
			parameters: { returnAll: true },
			sends: [
				{
					method: 'GET',
					path: '/sms/channels',
					query: { page_number: '0', results_per_page: '200' },
				},
			],
		},
	},
	{
		resource: 'sms',
		operation: 'getManyConversations',
		minimal: {
			parameters: { smsNumber: byId(CHANNEL) },
			sends: [
				{
					method: 'GET',
					path: `/sms/conversations/${CHANNEL}`,
					query: { page_number: '0', results_per_page: '50' },
				},
			],
		},
		full: {
			parameters: { smsNumber: byId(CHANNEL), limit: 3 },
			sends: [
				{
					method: 'GET',
					path: `/sms/conversations/${CHANNEL}`,
					query: { page_number: '0', results_per_page: '3' },
				},
			],
		},
		inPath: ['smsNumber'],
	},
	{
		resource: 'sms',
		operation: 'getAll',
		minimal: {
			parameters: { smsNumber: byId(CHANNEL), contactNumber: JANE },
			sends: [{ method: 'GET', path, query: { results_per_page: '50' } }],
		},
		full: {
			parameters: {
				smsNumber: byId(CHANNEL),
				contactNumber: JANE,
				limit: 5,
				simplify: false,
				filters: { after: '2020-01-01', before: '2030-01-01T00:00:00Z' },
			},
			sends: [{ method: 'GET', path, query: { results_per_page: '5', before_ts: '1893456000' } }],
		},
		empty: { filters: { after: '', before: '' } },
		inPath: ['smsNumber'],
	},
];
