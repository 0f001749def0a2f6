import { ask } from './api.mjs';
import { preview } from './content.mjs';
import { byId, h, setText, showList } from './dom.mjs';
import { showAccount, showSubscriptions } from './account.mjs';
import { store } from './store.mjs';
import { clockWithSeconds } from './times.mjs';

const tone = (status) => {
	if (status === undefined) return 'waiting';
	return status >= 200 && status < 300 ? 'good' : 'bad';
};

/** JSON in lines, other text as it is, nothing as a word. */
function readable(value) {
	if (value === undefined || value === null || value === '') return 'nothing';
	if (typeof value !== 'string') return JSON.stringify(value, null, 2);
	try {
		return JSON.stringify(JSON.parse(value), null, 2);
	} catch {
		return value;
	}
}

const block = (label, value) =>
	h('div', { class: 'block' }, h('h4', {}, label), h('pre', { tabindex: '0' }, readable(value)));

/** An entry that opens; its inside is made when it does. */
function entry(inside) {
	return () => {
		const details = h(
			'details',
			{},
			h(
				'summary',
				{},
				h('span', { class: 'status' }),
				h('span', { class: 'what' }, h('strong', { class: 'verb' }), h('span', { class: 'path' })),
				h('span', { class: 'note' }),
				h('time', {}),
			),
			h('div', { class: 'inside' }),
		);
		const fill = () => {
			if (details.open) details.lastElementChild.replaceChildren(...inside(details.entry));
		};
		details.addEventListener('toggle', fill);
		details.fill = fill;
		return h('li', {}, details);
	};
}

function updateEntry(words) {
	return (element, item) => {
		const details = element.firstElementChild;
		if (details.turn === item.turn) return;
		details.turn = item.turn;
		details.entry = item;
		const { verb, path, note, status } = words(item);
		const part = (name) => details.querySelector(name);
		setText(part('.verb'), verb);
		setText(part('.path'), path);
		setText(part('.note'), note);
		setText(part('time'), clockWithSeconds(item.at));
		setText(part('.status'), status);
		part('.status').className = `status ${tone(item.status)}`;
		details.fill();
	};
}

const took = (ms) => (ms === undefined ? '' : `${ms} ms`);

const queryOf = (query) => {
	const text = new URLSearchParams(query ?? {}).toString();
	return text && `?${text}`;
};

const requests = {
	key: ({ number }) => String(number),
	create: entry(({ body, answer, fault }) => [
		...(fault ? [block('Fault', fault)] : []),
		block('Sent', body),
		block('Answered', answer),
	]),
	update: updateEntry(({ method, path, query, status, ms, fault }) => ({
		verb: method,
		path: path + queryOf(query),
		note: [fault, took(ms)].filter(Boolean).join(' · '),
		status: status === undefined ? (fault ? 'cut' : '…') : String(status),
	})),
};

const deliveries = {
	key: ({ number }) => String(number),
	create: entry(({ hook_url: url, payload, answer }) => [
		block('To', url),
		block('Delivered', payload),
		block('Answered', answer),
	]),
	update: updateEntry(({ event, payload, status, ms }) => ({
		verb: event,
		path: payload?.message ? preview(payload) : '',
		note: took(ms),
		status: status === undefined ? '…' : status === 0 ? 'failed' : String(status),
	})),
};

const newestFirst = (map) => [...map.values()].sort((one, other) => other.number - one.number);

/** Switches that were just turned: what the feed tells meanwhile may be older. By id. */
const turning = new Map();
const TOLD_BY_THEN_MS = 1000;

async function turn(id, input) {
	const wish = { on: input.checked };
	turning.set(id, wish);
	const isDone = await ask(`switches/${id}`, wish);
	if (!isDone) input.checked = !wish.on;
	const end = () => turning.get(id) === wish && turning.delete(id);
	setTimeout(end, isDone ? TOLD_BY_THEN_MS : 0);
}

function showSwitches() {
	showList(byId('switches'), store.switches, {
		key: ({ id }) => id,
		create: ({ id, label, help }) =>
			h(
				'li',
				{ title: help },
				h(
					'label',
					{ class: 'switch' },
					h('input', {
						type: 'checkbox',
						role: 'switch',
						'aria-describedby': `help-${id}`,
						change: ({ target }) => void turn(id, target),
					}),
					h('span', { class: 'track' }),
					h('span', {}, label),
				),
				h('span', { class: 'spoken', id: `help-${id}` }, help),
			),
		update: (element, { id, on }) => {
			element.querySelector('input').checked = turning.get(id)?.on ?? on;
		},
	});
}

/** Shows everything on the right side. */
export function showInspector() {
	showSwitches();
	showList(byId('requests'), newestFirst(store.requests), requests);
	showList(byId('deliveries'), newestFirst(store.deliveries), deliveries);
	byId('no-requests').hidden = store.requests.size > 0;
	byId('no-deliveries').hidden = store.deliveries.size > 0;
	showSubscriptions();
	showAccount();
	const counts = {
		requests: store.requests.size,
		deliveries: store.deliveries.size,
		webhooks: store.subscriptions.length,
	};
	for (const [name, count] of Object.entries(counts)) {
		setText(byId(`tab-${name}`).querySelector('.count'), String(count));
	}
}
