import { eventOf } from '../../nodes/TwoChat/twochat/eventName';

const BOTH = ['whatsapp.message.received', 'whatsapp.order.received'];
const named = (payload: object, chosen = BOTH) => eventOf(undefined, payload as never, chosen);

describe('the event of a delivery whose address has lost its query', () => {
	const receipt = { message_uuid: 'MSG-1' };
	const digits = '15550100001';
	const waba = { session_key: `WA-WAN-${digits}` };
	it.each<[string, object, string]>([
		['its own name', { event: 'whatsapp.order.received' }, 'whatsapp.order.received'],
		['its name in `type`', { type: 'whatsapp.group.join' }, 'whatsapp.group.join'],
		['a name in capitals', { event: 'WhatsApp.Message.Edited' }, 'whatsapp.message.edited'],
		[
			'the other spelling of a call',
			{ event: 'call.outgoing.completed' },
			'call.outbound.completed',
		],
		['a short receipt', { ...receipt, event: 'message.read' }, 'whatsapp.message.receipt.read'],
		['a short receipt', { ...receipt, event: 'message.sent' }, 'whatsapp.message.receipt.sent'],
		[
			'a short receipt',
			{ ...receipt, event: 'message.received' },
			'whatsapp.message.receipt.received',
		],
		[
			'a short receipt',
			{ ...receipt, event: 'message.delivered' },
			'whatsapp.message.receipt.received',
		],
		[
			'a short receipt of a WABA number',
			{ ...receipt, ...waba, event: 'message.received' },
			'whatsapp.waba.message.receipt.received',
		],
		[
			'a receipt named in `type`',
			{ ...receipt, type: 'message.read' },
			'whatsapp.message.receipt.read',
		],
		['a short message', { uuid: 'MSG-1', event: 'message.received' }, 'whatsapp.message.received'],
		[
			'a short message of a WABA number',
			{ ...waba, event: 'message.received' },
			'whatsapp.waba.message.received',
		],
		['a short reaction', { event: 'message.reaction' }, 'whatsapp.message.reaction'],
		['a short change of a group', { type: 'group.leave', group: {} }, 'whatsapp.group.leave'],
		[
			'a change of a group in a word',
			{ type: 'join', group: {}, participant: {} },
			'whatsapp.group.join',
		],
		[
			'a change of a group in a word',
			{ type: 'left', group: {}, author: {} },
			'whatsapp.group.leave',
		],
		['a change of a group in a word', { type: 'removed', group: {} }, 'whatsapp.group.remove'],
		...['qr-received', 'qr_received', 'disconnected', 'ready', 'loading', 'initializing'].map(
			(event): [string, object, string] => ['a status', { event }, 'whatsapp.number.status'],
		),
	])('is found by %s: %j', (_what, payload, expected) => {
		expect(named(payload)).toBe(expected);
	});

	it.each<[object, string]>([
		[{ event: 'message.not-sent', message_uuid: 'MSG-1' }, 'message.not-sent'],
		[{ event: 'message.read' }, 'message.read'],
		[{ type: 'join' }, 'join'],
		[{ uuid: 'MSG-1' }, 'unknown'],
	])('is told as it is where 2Chat has none like it: %j', (payload, expected) => {
		expect(named(payload)).toBe(expected);
	});

	it('is the only chosen one where the payload does not say', () => {
		expect(named({ uuid: 'MSG-1' }, ['whatsapp.order.received'])).toBe('whatsapp.order.received');
	});

	it('is the one in the address as long as that is there', () => {
		const payload = { event: 'message.read', message_uuid: 'MSG-1' };
		expect(eventOf('whatsapp.message.sent', payload, BOTH)).toBe('whatsapp.message.sent');
	});
});
