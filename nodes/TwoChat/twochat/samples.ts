import type { IDataObject } from 'n8n-workflow';

import { activeCall, call, outboundCall } from './sampleCalls';
import { id, JANE, TIME } from './sampleParts';

/**
 * Sample payloads, in the shapes of docs/2chat-api.md (7.1 to 7.7): people build a workflow on
 * them before the first event has come. Where the exact payload is unknown the nearest shape stands in.
 */

const message = (event: string, more: IDataObject = {}): IDataObject => ({
	id: id('MSG'),
	uuid: id('MSG'),
	event,
	created_at: TIME,
	session_key: `WW-${id('WPN')}-15550100001@c.us`,
	message: { text: 'Hello' },
	remote_phone_number: JANE,
	channel_phone_number: '+15550100002',
	sent_by: 'user',
	contact: { first_name: 'Jane', last_name: 'Roe', profile_pic_url: null },
	...more,
});

/** Group events carry who it was (DOCS group messages, WJS). */
const inGroup = (event: string, more: IDataObject = {}): IDataObject =>
	message(event, {
		session_key: `WW-${id('WPN')}-120363000000000001@g.us`,
		participant: { phone_number: JANE, pushname: 'Jane' },
		...more,
	});

const withoutMessage = (payload: IDataObject): IDataObject => {
	delete payload.message;
	return payload;
};

/** AURA's fields, the message whole inside (docs/2chat-api.md, 7.3); no sample of the vendor's could be had. */
function receipt(event: string): IDataObject {
	const about = message('', { message: { text: 'Thanks for writing to us' }, sent_by: 'api' });
	delete about.event;
	delete about.contact;
	return { event, message_uuid: id('MSG'), timestamp: `${TIME}Z`, message: about };
}

/** Who joined, left or was removed, and the group (vendor's n8n template "group monitor", docs/2chat-api.md, 7.7). */
const groupChange = (event: string, who: 'participant' | 'author'): IDataObject => ({
	type: event,
	group: {
		uuid: id('WAG'),
		channel_uuid: id('WPN'),
		wa_group_id: '120363000000000001@g.us',
		wa_group_name: 'Customers',
		wa_subject: 'Customers',
		size: 4,
	},
	[who]: {
		phone_number: JANE,
		contact: { first_name: 'Jane', last_name: 'Roe', name: 'Jane Roe', profile_pic_url: null },
	},
});

const wabaMessage = (event: string, more: IDataObject = {}): IDataObject => ({
	id: id('MSG'),
	uuid: id('MSG'),
	event,
	session_key: `WA-${id('WAN')}-15550100001`,
	message: { text: 'Your code is 123456' },
	created_at: TIME,
	remote_phone_number: JANE,
	channel_phone_number: '+15550100003',
	to_number: JANE,
	sent_by: 'api',
	_2chat_link: `https://app.2chat.io/live-chat/${id('STE')}/WA-${id('WAN')}-15550100001`,
	channel: {
		uuid: id('WAN'),
		friendly_name: 'Main',
		iso_country_code: 'US',
		verified_name: 'Acme',
		phone_number: '+15550100003',
		connection_status: 'C',
		created_at: '2025-01-01T00:00:00Z',
		updated_at: '2025-06-01T00:00:00Z',
	},
	contact: {
		uuid: id('CON'),
		first_name: 'Jane',
		last_name: 'Roe',
		name: 'Jane Roe',
		channel_uuid: null,
		profile_pic_url: null,
		last_updated: `${TIME}Z`,
	},
	...more,
});

const product = (number: number, name: string, price: number, picture: string): IDataObject => ({
	id: String(1_000_000_000 + number),
	name,
	price,
	currency: 'USD',
	quantity: 1,
	data: null,
	thumbnail_url: `https://cdn.example.com/${picture}.jpg`,
});

/** Orders come without `event` (PD). */
function order(): IDataObject {
	const sample = message('', {
		message: {
			text: 'T-shirt, Mug',
			order: {
				subtotal: 45,
				total: 45,
				currency: 'USD',
				created_at: 1_767_225_600,
				products: [product(1, 'T-shirt', 30, 't'), product(2, 'Mug', 15, 'm')],
			},
		},
	});
	delete sample.event;
	return sample;
}

const template = (event: string): IDataObject => ({
	event,
	uuid: id('TMP'),
	name: 'order_update',
	status: 'APPROVED',
	category: 'UTILITY',
	template_content: 'Hi {{1}}, your order {{2}} shipped.',
	description: null,
	updated_at: `${TIME}Z`,
	waba: {
		uuid: id('WAN'),
		friendly_name: 'Main',
		iso_country_code: 'US',
		verified_name: 'Acme',
		phone_number: '+15550100003',
		connection_status: 'C',
		created_at: '2025-01-01 00:00:00',
		updated_at: '2025-06-01 00:00:00',
	},
});

const SAMPLES: Record<string, (event: string) => IDataObject> = {
	'call.incoming.completed': () => call(),
	'call.outbound.completed': outboundCall,
	'call.status.update': activeCall,
	'whatsapp.audio.transcribed': (event) =>
		message(event, {
			message: {
				text: 'Please call me back',
				media: { url: 'https://cdn.example.com/voice.ogg', type: 'ptt', mime_type: 'audio/ogg' },
			},
		}),
	'whatsapp.call.made': (event) => withoutMessage(message(event, { sent_by: 'agent' })),
	'whatsapp.call.received': (event) => withoutMessage(message(event)),
	'whatsapp.conversation.new': (event) => message(event, { time_period: 'all-time' }),
	'whatsapp.group.join': (event) => groupChange(event, 'participant'),
	'whatsapp.group.leave': (event) => groupChange(event, 'author'),
	'whatsapp.group.remove': (event) => groupChange(event, 'participant'),
	'whatsapp.group.message.reaction': (event) => inGroup(event, { message: { text: '👍' } }),
	'whatsapp.group.message.received': (event) =>
		inGroup(event, { message: { text: 'Hello everybody' } }),
	'whatsapp.message.edited': (event) => message(event, { message: { text: 'Hello (edited)' } }),
	'whatsapp.message.new': (event) => message(event),
	'whatsapp.message.reaction': (event) => message(event, { message: { text: '👍' } }),
	'whatsapp.message.received': (event) => message(event),
	'whatsapp.message.receipt.read': receipt,
	'whatsapp.message.receipt.received': receipt,
	'whatsapp.message.receipt.sent': receipt,
	'whatsapp.message.sent': (event) =>
		message(event, { message: { text: 'Thanks for writing to us' }, sent_by: 'agent' }),
	'whatsapp.number.status': (event) => ({
		event,
		channel_phone_number: '+15550100002',
		connection_status: 'C',
		events: [{ event: 'ready', payload: null, created_at: `${TIME}Z` }],
	}),
	'whatsapp.order.received': order,
	'whatsapp.waba.message.receipt.received': (event) => wabaMessage(event),
	'whatsapp.waba.message.receipt.sent': (event) => wabaMessage(event),
	'whatsapp.waba.message.received': (event) =>
		wabaMessage(event, {
			message: { text: 'Hello' },
			to_number: '+15550100003',
			sent_by: 'user',
		}),
	'whatsapp.waba.message.sent': (event) => wabaMessage(event),
	'whatsapp.waba.template.status.updated': template,
};

/** A sample payload of an event, a fresh copy each time; empty for an event that 2Chat does not have. */
export const samplePayload = (event: string): IDataObject => SAMPLES[event]?.(event) ?? {};
