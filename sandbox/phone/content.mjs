import { epoch } from '../state/times.mjs';
import { refuse } from '../refusals.mjs';

/**
 * What a person can send from the phone, by kind, as the message of a delivery. Sources: text, media, quoted_msg and
 * order are 2Chat's own (docs/2chat-api.md, 7.1, 7.2). No source shows a location, a contact card or a tap on a button that
 * came in: those three are in the words of WhatsApp's own Cloud API.
 */
const KINDS = {
	text: ({ text }) => ({ text: wanted(text, 'Write something first') }),

	picture: ({ url, mimeType, text }) => ({
		...(text && { text }),
		parts: { media: { url, type: 'image', mime_type: mimeType } },
	}),

	voice: ({ url, mimeType }) => ({ parts: { media: { url, type: 'ptt', mime_type: mimeType } } }),

	location: ({ latitude, longitude, name, address }) => ({
		parts: {
			location: {
				latitude: coordinate(latitude, 90, 'Latitude'),
				longitude: coordinate(longitude, 180, 'Longitude'),
				...(name && { name }),
				...(address && { address }),
			},
		},
	}),

	contact: ({ name, phone }) => ({
		parts: {
			contacts: [
				{
					name: { formatted_name: wanted(name, 'Give the contact a name') },
					phones: [{ phone: wanted(phone, 'Give the contact a phone number') }],
				},
			],
		},
	}),

	order: ({ to, items = [] }, box) => {
		const order = orderOf(productsOf(box, to), items, box.now());
		return { text: order.products.map(({ name }) => name).join(', '), parts: { order } };
	},

	button: ({ text }) => ({ parts: { button: { text: wanted(text, 'Name the button') } } }),
};

/** What the account sells on this number. */
export const productsOf = (box, phone) => [
	...(box.state().catalogs.get(phone)?.products.values() ?? []),
];

/**
 * @param {import('../types.mjs').Box} box the sandbox's inner parts
 * @param {any} what `kind` and its fields; `quote` is the text that it answers
 * @returns {{ text?: string, parts?: object }} for `receiveMessage`
 */
export function contentOf(box, what) {
	if (!Object.hasOwn(KINDS, what.kind)) {
		throw refuse(422, `The phone sends: ${Object.keys(KINDS).join(', ')}`);
	}
	const content = KINDS[what.kind](what, box);
	if (!what.quote) return content;
	return { ...content, parts: { ...content.parts, quoted_msg: { message: { text: what.quote } } } };
}

function wanted(value, sentence) {
	const text = String(value ?? '').trim();
	if (text === '') throw refuse(422, sentence);
	return text;
}

function coordinate(value, limit, name) {
	const number = Number(wanted(value, `${name} is missing`));
	if (Math.abs(number) <= limit) return number;
	throw refuse(422, `${name} is a number from -${limit} to ${limit}`);
}

function orderOf(products, items, now) {
	const chosen = items
		.map(({ id, quantity }) => ({ ...products.find((one) => one.id === id), quantity }))
		.filter(({ id, quantity }) => id !== undefined && Number.isInteger(quantity) && quantity > 0);
	if (chosen.length === 0) throw refuse(422, 'Choose at least one product of this number');
	const total = chosen.reduce((sum, { price, quantity }) => sum + Number(price) * quantity, 0);
	return {
		subtotal: total,
		total,
		currency: chosen[0].currency,
		created_at: epoch(now),
		products: chosen.map(({ id, name, price, currency, quantity }) => ({
			id,
			name,
			price: Number(price),
			currency,
			quantity,
			data: null,
			thumbnail_url: null,
		})),
	};
}
