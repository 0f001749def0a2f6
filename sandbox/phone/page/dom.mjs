/** Everything on the page is made here, from names and text: nothing that came over the wire is read as markup. */

const SVG = 'http://www.w3.org/2000/svg';

/**
 * Makes an element.
 *
 * @param {string} tag
 * @param {Record<string, any>} [given] attributes; functions listen to the event of that name; null and false leave out
 * @param {...(Node | string | null | undefined | false)} children strings become text
 * @returns {any}
 */
export function h(tag, given = {}, ...children) {
	const element = document.createElement(tag);
	for (const [name, value] of Object.entries(given)) {
		if (value === null || value === undefined || value === false) continue;
		if (typeof value === 'function') element.addEventListener(name, value);
		else element.setAttribute(name, value === true ? '' : String(value));
	}
	element.append(
		...children.filter((child) => child !== null && child !== undefined && child !== false),
	);
	return element;
}

/** One of the drawings of index.html. It says nothing to a screen reader: the words beside it do. */
export function icon(name) {
	const svg = document.createElementNS(SVG, 'svg');
	svg.setAttribute('class', 'icon');
	svg.setAttribute('aria-hidden', 'true');
	const use = document.createElementNS(SVG, 'use');
	use.setAttribute('href', `#draw-${name}`);
	svg.append(use);
	return svg;
}

/** Words for screen readers only. */
export const spoken = (text) => h('span', { class: 'spoken' }, text);

/**
 * Makes the children of an element those of a list, keeping the elements of what stays (their focus, their open
 * details), so that a screen reader hears only what is new.
 *
 * @template T
 * @param {Element} parent
 * @param {readonly T[]} items
 * @param {{ key: (item: T) => string, create: (item: T) => Element, update?: (element: any, item: T) => void }} how
 */
export function showList(parent, items, { key, create, update = () => {} }) {
	const present = new Map([...parent.children].map((element) => [element.dataset.key, element]));
	let next = parent.firstElementChild;
	for (const item of items) {
		const name = key(item);
		let element = present.get(name);
		if (!element) {
			element = create(item);
			element.dataset.key = name;
		}
		present.delete(name);
		update(element, item);
		if (element === next) next = next.nextElementSibling;
		else parent.insertBefore(element, next);
	}
	for (const element of present.values()) element.remove();
}

/** Sets text only where it changed: setting it anew would be read out again. */
export function setText(element, text) {
	if (element.textContent !== text) element.textContent = text;
}

export const byId = (id) => document.getElementById(id);
