import type { INodeParameters } from 'n8n-workflow';

import type { Sandbox } from '../../../sandbox/server.mjs';
import { byId, type OperationCase } from '../../helpers/operationCase';

const CHANNEL = 'WPN00000000-0000-4000-8000-000000000001';
const WEBHOOK = 'WHK00000000-0000-4000-8000-000000000001';
const DID = 'DID00000000-0000-4000-8000-000000000001';
const GROUP = 'WAG00000000-0000-4000-8000-000000000001';
const TRIGGER = 'http://127.0.0.1:5678/webhook/11111111-2222-4333-8444-555555555555/webhook';
const TOKEN = 'a'.repeat(64);
const whatsappNumber: INodeParameters = { __rl: true, mode: 'number', value: '+15550100002' };

/** The address that a 2Chat Trigger gives 2Chat. */
const hookUrl = (event: string) => `${TRIGGER}?event=${event}&channel=15550100002&token=${TOKEN}`;

/** Subscriptions of the trigger's, by their events. */
const subscribed =
	(...events: string[]) =>
	(sandbox: Sandbox) =>
		events.forEach((event, index) => {
			const uuid = WEBHOOK.replace(/1$/, String(index + 1));
			sandbox.state.subscriptions.set(uuid, {
				uuid,
				event_name: event,
				channel_uuid: CHANNEL,
				hook_url: hookUrl(event),
				hook_params: { waweb_uuid: CHANNEL },
				created_at: '2026-01-01T00:00:00Z',
			});
		});

const list = { method: 'GET', path: '/webhooks' };
const hook = 'https://hooks.example.com/2chat';

const subscribe = (event: string, body: object) => ({
	method: 'POST',
	path: `/webhooks/subscribe/${event}`,
	body: { hook_url: hook, ...body },
});

export const webhookOperations: OperationCase[] = [
	{
		resource: 'webhook',
		operation: 'create',
		minimal: {
			parameters: { event: 'whatsapp.message.received', whatsappNumber, hookUrl: hook },
			sends: [subscribe('whatsapp.message.received', { on_number: '+15550100002' })],
		},
		others: {
			'one group only': {
				parameters: {
					event: 'whatsapp.group.join',
					whatsappNumber,
					group: byId(GROUP),
					hookUrl: hook,
				},
				sends: [
					subscribe('whatsapp.group.join', { on_number: '+15550100002', to_group_uuid: GROUP }),
				],
			},
			'any group': {
				parameters: {
					event: 'whatsapp.group.join',
					whatsappNumber,
					group: byId(''),
					hookUrl: hook,
				},
				sends: [subscribe('whatsapp.group.join', { on_number: '+15550100002' })],
			},
			'new conversations within a week': {
				parameters: {
					event: 'whatsapp.conversation.new',
					whatsappNumber,
					timePeriod: 'week',
					hookUrl: hook,
				},
				sends: [
					subscribe('whatsapp.conversation.new', {
						on_number: '+15550100002',
						time_period: 'week',
					}),
				],
			},
			'a WABA number': {
				parameters: {
					event: 'whatsapp.waba.message.received',
					wabaNumber: { __rl: true, mode: 'number', value: '+1 555 010 0003' },
					hookUrl: hook,
				},
				sends: [subscribe('whatsapp.waba.message.received', { on_number: '+15550100003' })],
			},
			'a virtual number': {
				parameters: { event: 'call.status.update', virtualNumber: byId(DID), hookUrl: hook },
				sends: [subscribe('call.status.update', { channel_uuid: DID })],
			},
		},
	},
	{
		resource: 'webhook',
		operation: 'delete',
		arrange: subscribed('whatsapp.message.received'),
		minimal: {
			parameters: { webhook: byId(WEBHOOK) },
			sends: [{ method: 'DELETE', path: `/webhooks/${WEBHOOK}` }],
		},
		answer: { success: true },
		inPath: ['webhook'],
	},
	{
		resource: 'webhook',
		operation: 'ensure',
		arrange: subscribed('whatsapp.message.received', 'whatsapp.message.sent'),
		minimal: {
			parameters: {
				triggerUrl: TRIGGER,
				events: ['whatsapp.message.received', 'whatsapp.message.sent'],
				whatsappNumber,
			},
			sends: [list],
		},
		full: {
			parameters: {
				triggerUrl: ` ${TRIGGER}?x=1 `,
				events: ['whatsapp.message.received', 'whatsapp.order.received'],
				whatsappNumber,
			},
			sends: [
				list,
				{
					method: 'POST',
					path: '/webhooks/subscribe/whatsapp.order.received',
					body: { hook_url: hookUrl('whatsapp.order.received'), on_number: '+15550100002' },
				},
				{ method: 'DELETE', path: `/webhooks/${WEBHOOK.replace(/1$/, '2')}` },
			],
		},
	},
	{
		resource: 'webhook',
		operation: 'getAll',
		arrange: subscribed('whatsapp.message.received'),
		minimal: { parameters: {}, sends: [list] },
		full: {
			parameters: {
				returnAll: true,
				filters: { channel: byId(CHANNEL), events: ['whatsapp.message.received'] },
			},
			sends: [list],
		},
		empty: { filters: { channel: byId(''), events: [] } },
	},
	{
		resource: 'webhook',
		operation: 'getAllByChannel',
		arrange: subscribed('whatsapp.message.received'),
		minimal: {
			parameters: { channel: byId(CHANNEL) },
			sends: [{ method: 'GET', path: `/webhooks/channel/${CHANNEL}` }],
		},
		inPath: ['channel'],
	},
];
