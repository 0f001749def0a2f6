import { notFound, refuse } from '../refusals.mjs';
import { makeWhatsappNumber } from '../state/channels.mjs';
import { isoTime } from '../state/times.mjs';
import { listAnswer } from './pages.mjs';

const STATUS_CODES = { connected: ['C'], disconnected: ['D', 'F'], all: ['C', 'D', 'F'] };

function find(state, uuid) {
	const channel = state.numbers.get(uuid);
	if (!channel) throw notFound('Channel');
	return channel;
}

/**
 * Remembers what happened to a channel; status shows the last ten (docs/2chat-api.md, 8).
 *
 * @param {import('../types.mjs').Call} call
 * @param {string} uuid
 * @param {string} event
 * @param {string | null} [payload]
 */
function note({ state, now }, uuid, event, payload = null) {
	const events = state.channelEvents.get(uuid) ?? [];
	events.push({ event, payload, created_at: isoTime(now()) });
	state.channelEvents.set(uuid, events.slice(-10));
}

/** A number that was never paired shows a QR code until somebody scans it. */
function showQrCode(call, uuid) {
	const code = call.newId('2@');
	call.state.qrCodes.set(uuid, code);
	note(call, uuid, 'initializing');
	note(call, uuid, 'qr-received', JSON.stringify({ qr: code }));
}

/** Handlers of the WhatsApp (QR) channels. */
export const whatsappNumberHandlers = {
	listWhatsappNumbers({ state, query, options }) {
		const codes = STATUS_CODES[query.status ?? 'all'];
		const items = state.numbers.list().filter((number) => codes.includes(number.connection_status));
		return listAnswer('numbers', items, query, { size: 50, options });
	},

	getChannel: ({ state, params }) => ({ success: true, channel: find(state, params.channel_uuid) }),

	createChannel(call) {
		const { state, body, newId, now } = call;
		const isThere = state.numbers
			.list()
			.some((number) => number.phone_number === body.phone_number);
		if (isThere) throw refuse(403, 'This number already exists');
		const channel = makeWhatsappNumber({
			uuid: newId('WPN'),
			phone: body.phone_number,
			name: body.friendly_name,
			status: 'D',
		});
		// ISO on create, `YYYY-MM-DD HH:MM:SS` in lists.
		Object.assign(channel, { created_at: isoTime(now()), updated_at: isoTime(now()) });
		state.numbers.set(channel.uuid, channel);
		showQrCode(call, channel.uuid);
		return { success: true, channel };
	},

	getChannelStatus({ state, params: { channel_uuid: uuid } }) {
		const { connection_status } = find(state, uuid);
		const qrCode = state.qrCodes.get(uuid);
		return {
			success: true,
			connection_status,
			...(connection_status !== 'C' && qrCode && { qr_code: qrCode }),
			events: state.channelEvents.get(uuid) ?? [],
		};
	},

	getChannelQrCode({ state, params: { channel_uuid: uuid }, origin }) {
		const { connection_status } = find(state, uuid);
		const qrCode = state.qrCodes.get(uuid);
		if (connection_status === 'C' || !qrCode) throw notFound('QR code');
		return {
			success: true,
			qr_code: qrCode,
			qr_code_image_url: `${origin()}/_sandbox/qr-code.png`,
		};
	},

	connectChannel(call) {
		const { state, params } = call;
		const channel = find(state, params.channel_uuid);
		if (channel.connection_status === 'C') return { success: true };
		if (state.qrCodes.has(channel.uuid)) showQrCode(call, channel.uuid);
		else {
			channel.connection_status = 'C';
			note(call, channel.uuid, 'ready');
		}
		return { success: true };
	},

	disconnectChannel(call) {
		const channel = find(call.state, call.params.channel_uuid);
		channel.connection_status = 'D';
		note(call, channel.uuid, 'disconnected');
		return { success: true };
	},

	deleteChannel({ state, params }) {
		find(state, params.channel_uuid);
		state.numbers.delete(params.channel_uuid);
		return { success: true };
	},
};
