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

const interactive = (content: object) => send({ payload: { interactive: content } });

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
		operation: 'sendInteractive',
		minimal: {
			parameters: {
				...ends,
				message: 'Does Tuesday suit you?',
				buttons: { button: [{ label: 'Yes' }, { label: 'No', id: 'NO-1' }] },
			},
			sends: [
				interactive({
					type: 'button',
					body: { text: 'Does Tuesday suit you?' },
					action: {
						buttons: [
							{ type: 'reply', reply: { id: 'Yes', title: 'Yes' } },
							{ type: 'reply', reply: { id: 'NO-1', title: 'No' } },
						],
					},
				}),
			],
		},
		full: {
			parameters: {
				...ends,
				message: 'What may it be?',
				interactiveType: 'list',
				listButton: 'See the menu',
				rows: {
					row: [
						{ label: 'Margherita', description: 'Tomato, basil', section: 'Pizza', id: 'P-1' },
						{ label: 'Espresso', section: 'Coffee' },
						{ label: 'Marinara', section: 'Pizza' },
					],
				},
				options: { header: 'Your table', footer: 'Acme' },
			},
			sends: [
				interactive({
					type: 'list',
					header: { type: 'text', text: 'Your table' },
					body: { text: 'What may it be?' },
					footer: { text: 'Acme' },
					action: {
						button: 'See the menu',
						sections: [
							{
								title: 'Pizza',
								rows: [
									{ id: 'P-1', title: 'Margherita', description: 'Tomato, basil' },
									{ id: 'Marinara', title: 'Marinara' },
								],
							},
							{ title: 'Coffee', rows: [{ id: 'Espresso', title: 'Espresso' }] },
						],
					},
				}),
			],
		},
		others: {
			'a link': {
				parameters: {
					...ends,
					message: 'Your parcel is on its way',
					interactiveType: 'cta_url',
					linkText: 'Track it',
					linkUrl: 'https://example.com/parcel/1001',
				},
				sends: [
					interactive({
						type: 'cta_url',
						body: { text: 'Your parcel is on its way' },
						action: {
							name: 'cta_url',
							parameters: { display_text: 'Track it', url: 'https://example.com/parcel/1001' },
						},
					}),
				],
			},
		},
		empty: { options: { header: '', footer: '' } },
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
