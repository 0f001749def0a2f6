import { ask } from './api.mjs';
import { byId, h, setText, showList } from './dom.mjs';
import { store } from './store.mjs';

const channelName = (uuid) => {
	const number = store.numbers.find((one) => one.uuid === uuid);
	return number ? `${number.name ?? ''} ${number.phone}`.trim() : uuid;
};

export function showSubscriptions() {
	byId('no-webhooks').hidden = store.subscriptions.length > 0;
	showList(byId('webhooks'), store.subscriptions, {
		key: ({ uuid, url }) => `${uuid} ${url}`,
		create: ({ event, channel, url }) =>
			h(
				'li',
				{ class: 'webhook' },
				h('strong', {}, event),
				h('span', { class: 'quiet' }, channelName(channel)),
				h('code', {}, url),
			),
	});
}

function meter(label, used, most) {
	return { label, used, most };
}

/** What is used, and what may be. */
export function showAccount() {
	if (!store.account) return;
	const { name, url, usage, limits, violations } = store.account;
	const meters = [
		meter('API calls', usage.api_request_count, usage.max_api_request_count),
		meter('Number checks', usage.number_check_count, usage.max_number_check_count),
	];
	showList(byId('meters'), meters, {
		key: ({ label }) => label,
		create: ({ label }) =>
			h(
				'li',
				{},
				h('span', {}, label),
				h('span', { class: 'figure' }),
				h('meter', { 'aria-label': label }),
			),
		update: (element, { used, most }) => {
			const bar = element.querySelector('meter');
			bar.max = most;
			bar.value = used;
			setText(
				element.querySelector('.figure'),
				`${used.toLocaleString('en')} of ${most.toLocaleString('en')}`,
			);
		},
	});
	const facts = [
		['Account', name],
		['Base URL', url],
		['Requests a minute', String(limits.requests_per_minute)],
		['Requests outside the contract', String(violations)],
	];
	showList(byId('facts'), facts, {
		key: ([label]) => label,
		create: ([label]) => h('div', {}, h('dt', {}, label), h('dd', {})),
		update: (element, [, value]) => setText(element.lastElementChild, value),
	});
	showList(byId('event'), store.events, {
		key: (event) => event,
		create: (event) => h('option', { value: event }, event),
	});
}

export function startAccount() {
	byId('event-form').addEventListener('submit', (event) => {
		event.preventDefault();
		void ask('event', { event: byId('event').value });
	});
	byId('reset').addEventListener('click', () => void ask('reset'));
}
