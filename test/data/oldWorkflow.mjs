import { randomUUID } from 'node:crypto';

/**
 * Nodes of 2Chat's own package, `@2chat/n8n-nodes-twochat` 0.4.2 (interactive messages: 0.4.4), as n8n exports them, each with the request that its
 * public code makes of them. Parameters that have their default are left out, as n8n does.
 *
 * @typedef {{name: string, parameters: object, request: {method: string, path: string, body?: object}}} OldNode
 */

const FROM = '+15550100002';
const TO = '+15550100001';
const WABA = '+15550100003';
const GROUP = 'WAG00000000-0000-4000-8000-000000000001';
const TEMPLATE = 'TMP00000000-0000-4000-8000-000000000001';
const PICTURE = 'https://files.example.com/menu.jpg';

const sending = (body) => ({ method: 'POST', path: '/whatsapp/send-message', body });
const sendingByWaba = (body) => ({ method: 'POST', path: '/waba/send-message', body });

/** @type {OldNode[]} */
export const oldNodes = [
	{
		name: 'Send a Text',
		parameters: { whatsappNumber: FROM, toNumber: TO, text: 'Hello' },
		request: sending({ from_number: FROM, to_number: TO, text: 'Hello' }),
	},
	{
		name: 'Send a Picture',
		parameters: { whatsappNumber: FROM, toNumber: TO, text: 'Our menu', url: PICTURE },
		request: sending({ from_number: FROM, to_number: TO, text: 'Our menu', url: PICTURE }),
	},
	{
		name: 'Send a Location',
		parameters: {
			whatsappNumber: FROM,
			toNumber: TO,
			text: '',
			pinLocation: {
				latitude: '52.52',
				longitude: '13.405',
				name: 'Shop',
				address: 'Main Street 1',
				url: 'https://shop.example.com/',
			},
		},
		request: sending({
			from_number: FROM,
			to_number: TO,
			pin: {
				latitude: '52.52',
				longitude: '13.405',
				name: 'Shop',
				address: 'Main Street 1',
				url: 'https://shop.example.com/',
			},
		}),
	},
	{
		name: 'Send to a Group',
		parameters: {
			operation: 'sendToGroup',
			whatsappNumber: FROM,
			whatsappGroupUuid: GROUP,
			text: 'Hello all',
		},
		request: sending({ from_number: FROM, to_group_uuid: GROUP, text: 'Hello all' }),
	},
	{
		name: 'Check a Number',
		parameters: { resource: 'phoneNumber', phoneNumber: FROM, phoneNumberToCheck: TO },
		request: { method: 'GET', path: `/whatsapp/check-number/${FROM}/${TO}` },
	},
	{
		name: 'Send by WABA',
		parameters: {
			resource: 'waba',
			wabaNumber: WABA,
			toNumber: TO,
			text: 'Hello again',
			url: PICTURE,
		},
		request: sendingByWaba({
			from_number: WABA,
			to_number: TO,
			text: 'Hello again',
			url: PICTURE,
		}),
	},
	{
		name: 'Send a Text by WABA',
		parameters: { resource: 'waba', wabaNumber: WABA, toNumber: TO, text: 'And again' },
		request: sendingByWaba({ from_number: WABA, to_number: TO, text: 'And again' }),
	},
	{
		name: 'Send Buttons by WABA',
		parameters: {
			resource: 'waba',
			operation: 'sendInteractive',
			wabaNumber: WABA,
			toNumber: TO,
			bodyText: 'Does Tuesday suit you?',
			footerText: 'Acme',
			buttons: { values: [{ id: 'YES', title: 'Yes' }] },
		},
		request: sendingByWaba({
			from_number: WABA,
			to_number: TO,
			payload: {
				interactive: {
					type: 'button',
					body: { text: 'Does Tuesday suit you?' },
					footer: { text: 'Acme' },
					action: { buttons: [{ type: 'reply', reply: { id: 'YES', title: 'Yes' } }] },
				},
			},
		}),
	},
	{
		name: 'Send a List by WABA',
		parameters: {
			resource: 'waba',
			operation: 'sendInteractive',
			wabaNumber: WABA,
			toNumber: TO,
			interactiveType: 'list',
			bodyText: 'What may it be?',
			headerText: 'Your table',
			listButtonText: 'See the menu',
			sections: {
				values: [
					{
						title: 'Pizza',
						rows: { values: [{ id: 'P1', title: 'Marinara', description: 'Garlic' }] },
					},
					{ title: 'Coffee', rows: { values: [{ id: 'C1', title: 'Espresso' }] } },
				],
			},
		},
		request: sendingByWaba({
			from_number: WABA,
			to_number: TO,
			payload: {
				interactive: {
					type: 'list',
					body: { text: 'What may it be?' },
					header: { type: 'text', text: 'Your table' },
					action: {
						button: 'See the menu',
						sections: [
							{ title: 'Pizza', rows: [{ id: 'P1', title: 'Marinara', description: 'Garlic' }] },
							{ title: 'Coffee', rows: [{ id: 'C1', title: 'Espresso' }] },
						],
					},
				},
			},
		}),
	},
	{
		name: 'Send a Link by WABA',
		parameters: {
			resource: 'waba',
			operation: 'sendInteractive',
			wabaNumber: WABA,
			toNumber: TO,
			interactiveType: 'cta_url',
			bodyText: 'Your parcel is on its way',
			ctaDisplayText: 'Track it',
			ctaUrl: 'https://example.com/parcel/1001',
		},
		request: sendingByWaba({
			from_number: WABA,
			to_number: TO,
			payload: {
				interactive: {
					type: 'cta_url',
					body: { text: 'Your parcel is on its way' },
					action: {
						name: 'cta_url',
						parameters: { display_text: 'Track it', url: 'https://example.com/parcel/1001' },
					},
				},
			},
		}),
	},
	{
		name: 'Send a Template',
		parameters: {
			resource: 'waba',
			operation: 'sendTemplate',
			wabaNumber: WABA,
			templateUuid: TEMPLATE,
			toNumber: TO,
			bodyParams: { values: [{ value: 'Jane' }, { value: 'A-1001' }] },
		},
		request: sendingByWaba({
			from_number: WABA,
			to_number: TO,
			template_uuid: TEMPLATE,
			params: { body: ['Jane', 'A-1001'] },
		}),
	},
];

/**
 * A node as n8n exports it.
 *
 * @returns {import('../../scripts/lib/migrate/workflow.mjs').Node & Record<string, any>}
 */
const exported = (type, name, parameters, more = {}) => ({
	id: randomUUID(),
	name,
	type,
	typeVersion: 1,
	position: [0, 0],
	parameters,
	...more,
});

/** @param {string} name @param {object} parameters @param {object} [more] */
export const oldAction = (name, parameters, more) =>
	exported('@2chat/n8n-nodes-twochat.twoChat', name, parameters, more);

/** @param {object} parameters @param {object} [more] @param {string} [name] */
export const oldTrigger = (parameters, more, name = '2Chat Trigger') =>
	exported('@2chat/n8n-nodes-twochat.twoChatTrigger', name, parameters, more);

/** @param {string} type @param {string} name @param {object} parameters */
export const otherNode = (type, name, parameters) =>
	exported(`n8n-nodes-base.${type}`, name, parameters);

/**
 * A workflow of these nodes, one after another.
 *
 * @param {import('../../scripts/lib/migrate/workflow.mjs').Node[]} nodes
 */
export const workflowOf = (nodes) => ({
	name: 'Old workflow',
	nodes,
	connections: Object.fromEntries(
		nodes
			.slice(1)
			.map(({ name }, index) => [
				nodes[index].name,
				{ main: [[{ node: name, type: 'main', index: 0 }]] },
			]),
	),
});

/** The triggers, each with the subscription that its public code asks for, but for the address. */
export const oldTriggers = [
	{
		name: 'Messages, Sent or Received',
		parameters: { whatsappNumber: FROM },
		request: {
			method: 'POST',
			path: '/webhooks/subscribe/whatsapp.message.new',
			body: { on_number: FROM },
		},
	},
	{
		name: 'New Conversations of a Day',
		parameters: {
			event: 'whatsapp.conversation.new',
			whatsappNumber: FROM,
			time_period: 'day',
		},
		request: {
			method: 'POST',
			path: '/webhooks/subscribe/whatsapp.conversation.new',
			body: { on_number: FROM, time_period: 'day' },
		},
	},
	{
		name: 'Who Joins One Group',
		parameters: { event: 'whatsapp.group.join', whatsappNumber: FROM, on_group: GROUP },
		request: {
			method: 'POST',
			path: '/webhooks/subscribe/whatsapp.group.join',
			body: { on_number: FROM, to_group_uuid: GROUP },
		},
	},
	{
		name: 'WABA Messages',
		parameters: { event: 'whatsapp.waba.message.received', whatsappNumber: WABA },
		request: {
			method: 'POST',
			path: '/webhooks/subscribe/whatsapp.waba.message.received',
			body: { on_number: WABA },
		},
	},
	{
		name: 'Calls That Have Ended',
		parameters: {
			event: 'call.outgoing.completed',
			virtualNumber: 'DID00000000-0000-4000-8000-000000000001',
		},
		request: {
			method: 'POST',
			// That node asks for `call.outgoing.completed`, which 2Chat does not document.
			path: '/webhooks/subscribe/call.outbound.completed',
			body: { channel_uuid: 'DID00000000-0000-4000-8000-000000000001' },
		},
	},
];
