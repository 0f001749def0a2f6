import type { INodeParameters } from 'n8n-workflow';

import { byId, type OperationCase } from '../../helpers/operationCase';

const GROUP = 'WAG00000000-0000-4000-8000-000000000001';
const whatsappNumber: INodeParameters = { __rl: true, mode: 'list', value: '+15550100002' };
const inGroup = { whatsappNumber, group: byId(GROUP) };

const post = (path: string, body: object) => ({
	method: 'POST',
	path: `/whatsapp/group/${path}`,
	body: { from_number: '+15550100002', ...body },
});

const done = { success: true };

const change = (operation: string, path: string, numbers: string[]): OperationCase => ({
	resource: 'group',
	operation,
	minimal: {
		parameters: { ...inGroup, participants: numbers.join(', ') },
		sends: [post(`${GROUP}/${path}`, { participants: numbers })],
	},
	answer: { success: true, participants: { [numbers[0]]: { statusCode: 200, message: 'ok' } } },
	inPath: ['group'],
});

export const groupOperations: OperationCase[] = [
	change('addParticipants', 'add-participant', ['+15553000001', '+15553000002']),
	change('removeParticipants', 'remove-participant', ['+15552000001']),
	change('promoteParticipants', 'promote-participant', ['+15552000001']),
	change('demoteParticipants', 'demote-participant', ['+15552000001']),
	{
		resource: 'group',
		operation: 'create',
		minimal: {
			parameters: { whatsappNumber, groupName: 'Customers', participants: '+1 555 300 0001' },
			sends: [post('create', { group: { name: 'Customers', participants: ['+15553000001'] } })],
		},
		full: {
			parameters: {
				whatsappNumber,
				groupName: 'Customers',
				participants: '+15553000001\n+15553000002; +1-555-300-0001',
				additionalFields: { description: 'News' },
			},
			sends: [
				post('create', {
					group: {
						name: 'Customers',
						participants: ['+15553000001', '+15553000002'],
						description: 'News',
					},
				}),
			],
		},
		empty: { additionalFields: { description: '' } },
	},
	{
		resource: 'group',
		operation: 'get',
		minimal: {
			parameters: { group: byId(GROUP) },
			sends: [{ method: 'GET', path: `/whatsapp/group/${GROUP}` }],
		},
		inPath: ['group'],
	},
	{
		resource: 'group',
		operation: 'getAll',
		minimal: {
			parameters: { whatsappNumber },
			sends: [{ method: 'GET', path: '/whatsapp/groups/%2B15550100002' }],
		},
	},
	{
		resource: 'group',
		operation: 'setDescription',
		minimal: {
			parameters: { ...inGroup, description: 'News' },
			sends: [post(`${GROUP}/set-description`, { description: 'News' })],
		},
		inPath: ['group'],
		answer: done,
	},
	{
		resource: 'group',
		operation: 'setPicture',
		minimal: {
			parameters: { ...inGroup, pictureUrl: 'https://example.com/logo.jpg' },
			sends: [post(`${GROUP}/set-picture`, { url: 'https://example.com/logo.jpg' })],
		},
		inPath: ['group'],
		answer: done,
	},
];
