import { byId, h, setText } from './dom.mjs';

/** The forms of what is more than text. */

const field = (name, label, value, more = {}) =>
	h(
		'label',
		{},
		h('span', {}, label),
		h('input', { name, value, required: true, autocomplete: 'off', ...more }),
	);

const FORMS = {
	location: {
		title: 'Send a location',
		fields: () => [
			field('name', 'Name', 'Main Street Café', { required: false }),
			field('address', 'Address', '12 Main Street, Springfield', { required: false }),
			field('latitude', 'Latitude', '40.7128', { inputmode: 'decimal' }),
			field('longitude', 'Longitude', '-74.006', { inputmode: 'decimal' }),
		],
	},
	contact: {
		title: 'Send a contact',
		fields: () => [
			field('name', 'Name', 'Amir Haddad'),
			field('phone', 'Phone number', '+15552000002', { type: 'tel' }),
		],
	},
	order: {
		title: 'Send an order',
		fields: (products) =>
			products.map(({ id, name, price, currency }, index) =>
				field(id, `${name} · ${price} ${currency}`, index === 0 ? '1' : '0', {
					type: 'number',
					min: '0',
					max: '99',
				}),
			),
		read: (entries) => ({
			items: entries.map(([id, quantity]) => ({ id, quantity: Number(quantity) })),
		}),
	},
	button: {
		title: 'Tap a button',
		fields: () => [field('text', 'What the button says', 'Yes, confirm')],
	},
};

/**
 * Opens a form; what is entered is sent.
 *
 * @param {keyof FORMS} kind
 * @param {(content: object) => unknown} send
 * @param {any} [about] what the fields are made from
 */
export function openForm(kind, send, about) {
	const { title, fields, read = Object.fromEntries } = FORMS[kind];
	const dialog = byId('dialog');
	const form = byId('dialog-form');
	setText(byId('dialog-title'), title);
	byId('dialog-fields').replaceChildren(...fields(about));
	form.onsubmit = (event) => {
		event.preventDefault();
		dialog.close();
		void send({ kind, ...read([...new FormData(form)]) });
	};
	dialog.showModal();
	byId('dialog-fields').querySelector('input')?.select();
}
