import { h, icon } from './dom.mjs';

/** What a message holds, as elements and, for the list of chats, as one line. */

const isSafe = (url) => /^https?:\/\//i.test(String(url));
const isHere = (url) => /^http:\/\/(127\.0\.0\.1|localhost)(:\d+)?\//.test(String(url));

const link = (url, words) =>
	isSafe(url)
		? h('a', { href: url, target: '_blank', rel: 'noopener noreferrer' }, words)
		: h('span', {}, words);

const card = (picture, ...children) =>
	h('div', { class: 'card' }, icon(picture), h('div', { class: 'card-text' }, ...children));

const MEDIA_WORDS = {
	image: 'Picture',
	video: 'Video',
	audio: 'Sound',
	ptt: 'Voice note',
	sticker: 'Sticker',
};
const mediaWord = ({ type }) => MEDIA_WORDS[type] ?? 'File';

/** Only files of this machine are loaded: nothing on this page asks the internet for anything. */
function mediaView(media) {
	const { url, type } = media;
	if (isHere(url) && ['image', 'sticker'].includes(type)) {
		return h('img', { class: 'picture', src: url, alt: 'Picture', referrerpolicy: 'no-referrer' });
	}
	if (isHere(url) && ['ptt', 'audio'].includes(type)) {
		return h('audio', {
			controls: true,
			src: url,
			preload: 'metadata',
			'aria-label': mediaWord(media),
		});
	}
	return card(
		type === 'image' ? 'picture' : 'file',
		h('strong', {}, mediaWord(media)),
		link(url, String(url)),
	);
}

function locationView({ latitude, longitude, name, address }) {
	return card(
		'pin',
		h('strong', {}, String(name || 'Location')),
		address && h('span', {}, String(address)),
		h('span', { class: 'quiet' }, `${latitude}, ${longitude}`),
	);
}

const contactView = (contact) =>
	card(
		'person',
		h('strong', {}, String(contact?.name?.formatted_name ?? 'Contact')),
		h('span', {}, (contact?.phones ?? []).map(({ phone }) => phone).join(', ')),
	);

const orderView = ({ products = [], total, currency }) =>
	card(
		'cart',
		h('strong', {}, 'Order'),
		...products.map(({ name, quantity }) => h('span', {}, `${quantity} × ${name}`)),
		h('span', { class: 'quiet' }, `Total ${total} ${currency ?? ''}`),
	);

/** @returns {Node[]} */
export function contentView({ message = {}, pin }) {
	const { text, media, location, contacts, order, button, quoted_msg: quoted } = message;
	return [
		quoted && h('blockquote', {}, String(quoted.message?.text ?? '')),
		media && mediaView(media),
		(location || pin) && locationView(location || pin),
		...(Array.isArray(contacts) ? contacts.map(contactView) : []),
		order && orderView(order),
		button &&
			card(
				'tap',
				h('strong', {}, String(button.text)),
				h('span', { class: 'quiet' }, 'Button tapped'),
			),
		text !== undefined &&
			text !== null &&
			!order &&
			h('p', { class: 'text', dir: 'auto' }, String(text)),
	].filter(Boolean);
}

export function preview({ message = {}, pin }) {
	const { text, media, location, contacts, order, button } = message;
	if (order) return `Order: ${text}`;
	if (text) return String(text);
	if (media) return mediaWord(media);
	if (location || pin) return 'Location';
	if (contacts) return 'Contact';
	if (button) return `Tapped: ${button.text}`;
	return 'Message';
}
