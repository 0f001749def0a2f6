const NESTED = [
	'id',
	'uuid',
	'created_at',
	'session_key',
	'remote_phone_number',
	'channel_phone_number',
	'sent_by',
];

const picked = (payload, fields) =>
	Object.fromEntries(fields.filter((name) => name in payload).map((name) => [name, payload[name]]));

const isNested = ({ message }) => message?.message !== undefined;

/** The whole message one level deeper, its fields above kept. */
const nestedBeside = (payload) => ({
	...payload,
	message: { ...picked(payload, NESTED), message: payload.message },
});

/** The same, its fields above gone: what only AURA's type shows. */
function nestedOnly(payload) {
	const rest = Object.entries(payload).filter(([name]) => !NESTED.includes(name));
	return { ...Object.fromEntries(rest), message: nestedBeside(payload).message };
}

/** A receipt that holds the content only, as it was read at first (docs/2chat-api.md, 7.3). */
const flatReceipt = (payload) => ({ ...payload, message: payload.message.message });

const asItIs = (payload) => payload;

/** Nests the message of a delivery, or gives a receipt the flat one (AURA; docs/2chat-api.md, 7.3). */
export function varyNesting(unruly, payload) {
	if (isNested(payload)) return unruly.next('receiptShapes', [flatReceipt, asItIs])(payload);
	if (payload.message === undefined) return payload;
	return unruly.next('nestedMessages', [nestedBeside, asItIs, nestedOnly])(payload);
}

/** The last event of a number's status is what such a delivery may be named by (AURA; docs/2chat-api.md, 6). */
function shortName({ event, events }) {
	if (event === 'whatsapp.number.status') return events?.at(-1)?.event ?? event;
	return event.replace(/^whatsapp\./, '').replace('message.receipt.', 'message.');
}

const nameless = ({ event, ...payload }) => payload;

/** Names the event in short (AURA: message.read, qr-received) or not at all (PD's samples of 2023). */
export function varyEventName(unruly, payload) {
	if (typeof payload.event !== 'string') return payload;
	const short = { ...payload, event: shortName(payload) };
	return unruly.next('eventNames', [short, nameless(payload), payload]);
}

/** Leaves the contact out, or makes it null, where it has no name anyway (docs/2chat-api.md, 7.1). */
export function varyContact(unruly, payload) {
	const { contact, ...rest } = payload;
	if (!contact || contact.first_name || contact.last_name) return payload;
	return unruly.next('contacts', [rest, { ...rest, contact: null }, payload]);
}

const TAPS = [
	(text) => ({ button: { text, payload: text } }),
	(title) => ({ interactive: { type: 'button_reply', button_reply: { id: '1', title } } }),
	(title) => ({
		interactive: { type: 'list_reply', list_reply: { id: '1', title, description: '' } },
	}),
];

/** A short answer to a WABA number is a tap (docs/2chat-api.md, 7.8). */
export function varyTap(unruly, payload) {
	const { text, media } = payload.message ?? {};
	const isAnswer = payload.session_key?.startsWith('WA-') && payload.sent_by === 'user';
	if (!isAnswer || media || typeof text !== 'string' || text.length > 20) return payload;
	return { ...payload, message: unruly.next('taps', TAPS)(text) };
}
