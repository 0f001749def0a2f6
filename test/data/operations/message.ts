import type { INodeParameters } from 'n8n-workflow';

import { byId, type OperationCase } from '../../helpers/operationCase';

const CHANNEL = 'WPN00000000-0000-4000-8000-000000000001';
const GROUP = 'WAG00000000-0000-4000-8000-000000000001';
/** The last message of the history with Jane, and one of the group "Customers". */
const MESSAGE = 'MSG00000000-0000-4000-8000-000000000204';
const SESSION = `WW-${CHANNEL}-15550100001@c.us`;
const PATH = `/whatsapp/message/WW-${CHANNEL}-15550100001%40c.us/${MESSAGE}`;

const located = (mode: string, value: string): INodeParameters => ({ __rl: true, mode, value });
const from = located('list', '+15550100002');
const toJane = { from, to: located('number', '+1 (555) 010-0001') };
const addressed = { from_number: '+15550100002', to_number: '+15550100001' };

const send = (body: object) => ({
	method: 'POST',
	path: '/whatsapp/send-message',
	body: { ...body },
});
const checkJane = {
	method: 'GET',
	path: '/whatsapp/check-number/%2B15550100002/%2B15550100001',
};
const firstPage = { page_number: '0' };
const sent = { success: true, message_uuid: MESSAGE, batched: false };

const list = { method: 'GET', path: '/webhooks' };
/** The address of the waiting run, without the query that n8n signs. */
const listen = (event: string, on_number: string) => ({
	method: 'POST',
	path: `/webhooks/subscribe/${event}`,
	body: { hook_url: 'http://localhost:5678/webhook-waiting/1/2', on_number },
});
const asksOnWaba = {
	channelType: 'waba',
	from: located('number', '+15550100003'),
	// Has not written yet.
	to: '+15550100009',
	message: 'When?',
};
const waba = { from_number: '+15550100003', to_number: '+15550100009' };
const window = {
	method: 'GET',
	path: '/waba/conversation-window/%2B15550100003/%2B15550100009',
};
/** The template "welcome", which has no variables. */
const TEMPLATE = 'TMP00000000-0000-4000-8000-000000000003';

export const messageOperations: OperationCase[] = [
	{
		resource: 'message',
		operation: 'sendAndWait',
		waits: true,
		minimal: {
			parameters: { from, to: '+1 (555) 010-0001', message: 'When?' },
			sends: [
				list,
				listen('whatsapp.message.received', '+15550100002'),
				send({ ...addressed, text: 'When?' }),
			],
		},
		full: {
			parameters: {
				channelType: 'whatsapp',
				from,
				to: '+15550100001',
				// One person twice; several are asked at once, in no order (test/engine/wait/people.test.ts).
				alsoAsk: '+1 (555) 010-0001',
				message: ' When? ',
				responseType: 'choice',
				choices: ' Monday \n\nTuesday',
				waitOptions: { askAgain: 1, askAgainText: 'Monday or Tuesday?' },
				limitAmount: 2,
				limitUnit: 'hours',
			},
			sends: [
				list,
				listen('whatsapp.message.received', '+15550100002'),
				send({ ...addressed, text: 'When?\n\n1. Monday\n2. Tuesday' }),
			],
		},
		others: {
			'an approval': {
				parameters: {
					from,
					to: '+15550100001',
					message: 'Pay?',
					responseType: 'approval',
					approvalOptions: { declineLabel: 'Never' },
				},
				sends: [
					list,
					listen('whatsapp.message.received', '+15550100002'),
					send({ ...addressed, text: 'Pay?\n\n1. Yes\n2. Never' }),
				],
			},
			'a template outside the 24-hour window': {
				parameters: {
					...asksOnWaba,
					outsideWindow: 'template',
					template: byId(TEMPLATE),
				},
				sends: [
					list,
					listen('whatsapp.waba.message.received', '+15550100003'),
					window,
					{
						method: 'POST',
						path: '/waba/send-message',
						body: { ...waba, template_uuid: TEMPLATE, params: {} },
					},
				],
			},
		},
		empty: { alsoAsk: '', choices: '', approvalOptions: {}, waitOptions: {} },
	},
	{
		resource: 'message',
		operation: 'sendText',
		minimal: {
			parameters: { ...toJane, message: ' Hello\nJane ' },
			sends: [send({ ...addressed, text: ' Hello\nJane ' })],
		},
		// Wait Until, whose looks come seconds later, has tests of its own (confirm.test.ts).
		full: {
			parameters: {
				...toJane,
				message: '**Hello**',
				options: { checkFirst: true, convertMarkdown: true, splitLongText: true },
			},
			sends: [checkJane, send({ ...addressed, text: '*Hello*' })],
		},
		empty: {
			options: {
				checkFirst: false,
				convertMarkdown: false,
				splitLongText: false,
				waitUntil: { values: { status: 'no' } },
			},
		},
	},
	{
		resource: 'message',
		operation: 'reply',
		minimal: {
			parameters: { ...toJane, message: 'Thanks' },
			sends: [send({ ...addressed, text: 'Thanks' })],
		},
		full: {
			parameters: {
				...toJane,
				message: '**Thanks**',
				options: { checkFirst: true, convertMarkdown: true, splitLongText: true },
			},
			sends: [checkJane, send({ ...addressed, text: '*Thanks*' })],
		},
		empty: { options: {} },
	},
	{
		resource: 'message',
		operation: 'sendMedia',
		minimal: {
			parameters: { ...toJane, mediaUrl: 'https://example.com/a b.jpg'.replace(' ', '%20') },
			sends: [send({ ...addressed, url: 'https://example.com/a%20b.jpg' })],
		},
		full: {
			parameters: {
				from: located('number', '+1 555 010 0002'),
				to: located('id', GROUP),
				mediaUrl: 'https://example.com/a.jpg',
				message: 'The receipt',
			},
			sends: [
				send({
					from_number: '+15550100002',
					to_group_uuid: GROUP,
					url: 'https://example.com/a.jpg',
					text: 'The receipt',
				}),
			],
		},
		empty: { mediaFrom: 'url', message: '', options: {} },
	},
	{
		resource: 'message',
		operation: 'sendLocation',
		minimal: {
			parameters: { ...toJane, latitude: '37.7749', longitude: '-122.4194' },
			sends: [send({ ...addressed, pin: { latitude: '37.7749', longitude: '-122.4194' } })],
		},
		full: {
			parameters: {
				from,
				to: located('remoteId', '100000000000001@lid'),
				latitude: '-90',
				longitude: '180.0',
				additionalFields: {
					address: '1 Market Street',
					name: 'Acme store',
					url: 'https://example.com/store',
				},
			},
			sends: [
				send({
					from_number: '+15550100002',
					to_remote_id: '100000000000001@lid',
					pin: {
						latitude: '-90',
						longitude: '180.0',
						address: '1 Market Street',
						name: 'Acme store',
						url: 'https://example.com/store',
					},
				}),
			],
		},
		empty: { additionalFields: { address: '', name: '', url: '' } },
	},
	{
		resource: 'message',
		operation: 'get',
		minimal: {
			parameters: {
				conversationBy: 'conversationKey',
				conversationKey: SESSION,
				messageId: MESSAGE,
			},
			sends: [{ method: 'GET', path: PATH }],
		},
		full: {
			parameters: {
				conversationBy: 'contactNumber',
				whatsappNumber: byId(CHANNEL),
				contactNumber: '+1 555 010 0001',
				messageId: MESSAGE,
			},
			sends: [{ method: 'GET', path: PATH }],
		},
		inPath: ['messageId'],
	},
	{
		resource: 'message',
		operation: 'delete',
		minimal: {
			parameters: {
				conversationBy: 'conversationKey',
				conversationKey: SESSION,
				messageId: MESSAGE,
			},
			sends: [{ method: 'DELETE', path: PATH }],
		},
		inPath: ['messageId'],
		answer: { ...sent, whatsapp_message_id: 'x' },
	},
	{
		resource: 'message',
		operation: 'downloadMedia',
		withoutCalls: true,
		// Nothing answers there.
		minimal: { parameters: { mediaUrl: 'http://127.0.0.1:9/photo.jpg' }, sends: [] },
		full: {
			parameters: {
				mediaUrl: 'http://127.0.0.1:9/photo.jpg',
				binaryProperty: 'photo',
				options: { maxMediaSize: 1, mediaTimeout: 1 },
			},
			sends: [],
		},
	},
	{
		resource: 'message',
		operation: 'getAll',
		minimal: {
			parameters: {
				messagesOf: 'contact',
				whatsappNumber: from,
				contactNumber: '+1 555-010-0001',
			},
			sends: [
				{
					method: 'GET',
					path: '/whatsapp/messages/%2B15550100002/%2B15550100001',
					query: firstPage,
				},
			],
		},
		full: {
			parameters: {
				messagesOf: 'number',
				whatsappNumber: from,
				limit: 120,
				filters: { after: '2025-01-01', before: '2099-01-01T00:00:00Z' },
			},
			sends: ['0', '1'].map((page_number) => ({
				method: 'GET',
				path: '/whatsapp/messages/%2B15550100002',
				query: { page_number },
			})),
		},
		others: {
			'a group': {
				parameters: { messagesOf: 'group', group: byId(GROUP), limit: 10 },
				sends: [
					{
						method: 'GET',
						path: `/whatsapp/groups/messages/${GROUP}`,
						query: firstPage,
					},
				],
			},
		},
	},
];
