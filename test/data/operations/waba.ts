import type { INodeParameters } from 'n8n-workflow';

import { byId, type OperationCase } from '../../helpers/operationCase';

const NUMBER_ID = 'WAN00000000-0000-4000-8000-000000000001';
const NUMBER = '+15550100003';
const JANE = '+15550100001';
const TEMPLATE = 'TMP00000000-0000-4000-8000-000000000001';

const ends = { from: byId(NUMBER), to: '+1 (555) 010-0001' };
const sentEnds = { from_number: NUMBER, to_number: JANE };

const mapped = (value: INodeParameters): INodeParameters => ({
	mappingMode: 'defineBelow',
	value,
});

const variables = mapped({ body_1: 'Jane', body_2: 'A-1001' });
const everyVariable = mapped({
	body_1: 'Jane',
	body_2: 'A-1001',
	header_text: 'Acme',
	header_media_url: 'https://example.com/invoice.pdf',
	header_media_filename: 'invoice.pdf',
	button_1: 'A-1001',
	button_2: 'B-1002',
});
const everyParam = {
	body: ['Jane', 'A-1001'],
	header: ['Acme'],
	buttons: ['A-1001', 'B-1002'],
	header_media_url: 'https://example.com/invoice.pdf',
	header_media_filename: 'invoice.pdf',
};

const send = (body: object) => ({
	method: 'POST',
	path: '/waba/send-message',
	body: { ...sentEnds, ...body },
});

const window = {
	method: 'GET',
	path: '/waba/conversation-window/%2B15550100003/%2B15550100001',
};

export const wabaOperations: OperationCase[] = [
	{
		resource: 'wabaNumber',
		operation: 'get',
		minimal: {
			parameters: { wabaNumber: byId(NUMBER_ID) },
			sends: [{ method: 'GET', path: `/waba/numbers/${NUMBER_ID}` }],
		},
		inPath: ['wabaNumber'],
	},
	{
		resource: 'wabaNumber',
		operation: 'getAll',
		minimal: {
			parameters: {},
			sends: [{ method: 'GET', path: '/waba/numbers', query: { page: '0', limit: '50' } }],
		},
		full: {
			parameters: { returnAll: true, simplify: false },
			sends: [{ method: 'GET', path: '/waba/numbers', query: { page: '0', limit: '200' } }],
		},
	},
	{
		resource: 'template',
		operation: 'getAll',
		minimal: {
			parameters: { wabaNumber: byId(NUMBER) },
			sends: [
				{
					method: 'GET',
					path: '/waba/templates',
					query: { phone_number: NUMBER, page: '0', limit: '50' },
				},
			],
		},
		full: {
			parameters: {
				wabaNumber: byId(NUMBER),
				limit: 2,
				simplify: false,
				filters: { statuses: ['APPROVED'], categories: ['UTILITY'] },
			},
			sends: [
				{
					method: 'GET',
					path: '/waba/templates',
					query: { phone_number: NUMBER, page: '0', limit: '200' },
				},
			],
		},
		empty: { filters: { statuses: [], categories: [] } },
	},
	{
		resource: 'template',
		operation: 'sync',
		minimal: {
			parameters: { wabaNumber: byId(NUMBER) },
			sends: [{ method: 'POST', path: '/waba/templates/sync', query: { phone_number: NUMBER } }],
		},
	},
	{
		resource: 'template',
		operation: 'delete',
		minimal: {
			parameters: { template: byId(TEMPLATE) },
			sends: [{ method: 'DELETE', path: `/waba/templates/${TEMPLATE}` }],
		},
		inPath: ['template'],
		answer: { success: true, message: 'Deleted' },
	},
	{
		resource: 'wabaMessage',
		operation: 'getConversationWindow',
		minimal: { parameters: ends, sends: [window] },
	},
	{
		resource: 'wabaMessage',
		operation: 'sendText',
		minimal: {
			parameters: { ...ends, message: 'Hello' },
			sends: [send({ text: 'Hello' })],
		},
		full: {
			parameters: {
				...ends,
				message: '**Hello**',
				options: { convertMarkdown: true, splitLongText: true },
			},
			sends: [send({ text: '*Hello*' })],
		},
		empty: {
			options: { convertMarkdown: false, splitLongText: false },
		},
	},
	{
		resource: 'wabaMessage',
		operation: 'sendMedia',
		minimal: {
			parameters: { ...ends, mediaUrl: 'https://example.com/menu.pdf' },
			sends: [send({ url: 'https://example.com/menu.pdf' })],
		},
		full: {
			parameters: { ...ends, mediaUrl: 'https://example.com/menu.pdf', message: 'The menu' },
			sends: [send({ url: 'https://example.com/menu.pdf', text: 'The menu' })],
		},
		empty: { mediaFrom: 'url', message: '' },
	},
	{
		resource: 'wabaMessage',
		operation: 'sendTemplate',
		minimal: {
			parameters: { ...ends, template: byId(TEMPLATE), templateVariables: variables },
			sends: [send({ template_uuid: TEMPLATE, params: { body: ['Jane', 'A-1001'] } })],
		},
		full: {
			parameters: { ...ends, template: byId(TEMPLATE), templateVariables: everyVariable },
			sends: [send({ template_uuid: TEMPLATE, params: everyParam })],
		},
		empty: {
			templateVariables: mapped({
				body_1: 'Jane',
				body_2: 'A-1001',
				header_text: '',
				button_1: '',
			}),
		},
	},
	{
		resource: 'wabaMessage',
		operation: 'smartSend',
		minimal: {
			parameters: {
				...ends,
				message: 'Hello',
				template: byId(TEMPLATE),
				templateVariables: variables,
			},
			sends: [window, send({ text: 'Hello' })],
		},
	},
];
