import { byId, h, setText } from './dom.mjs';
import { say } from './api.mjs';
import { store } from './store.mjs';

/** Lets a person with any number take the phone. @param {() => void} changed */
export function addPerson(changed) {
	const dialog = byId('dialog');
	const form = byId('dialog-form');
	const field = (name, label, more) =>
		h('label', {}, h('span', {}, label), h('input', { name, autocomplete: 'off', ...more }));
	setText(byId('dialog-title'), 'Add a person');
	byId('dialog-fields').replaceChildren(
		field('name', 'Name'),
		field('phone', 'Phone number', { type: 'tel', required: true, placeholder: '+15550100123' }),
	);
	form.onsubmit = (event) => {
		event.preventDefault();
		const { name, phone } = Object.fromEntries(new FormData(form));
		const number = phone.replace(/[\s()-]/g, '');
		if (!/^\+\d{5,15}$/.test(number)) {
			say('A phone number is a plus sign, the country code and the number.');
			return;
		}
		dialog.close();
		store.added.push({ phone: number, name: name.trim() || null });
		store.person = number;
		store.chat = undefined;
		changed();
	};
	dialog.showModal();
}
