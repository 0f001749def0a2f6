/**
 * Makes a button open a menu: arrows move, Enter chooses, Escape and leaving close it.
 *
 * @param {HTMLElement} button
 * @param {HTMLElement} menu holds buttons with role `menuitem`
 * @param {(item: HTMLElement) => void} choose
 */
export function attachMenu(button, menu, choose) {
	const items = () => [...menu.querySelectorAll('[role=menuitem]:not([hidden])')];
	button.setAttribute('aria-haspopup', 'menu');
	const open = (isOpen) => {
		menu.hidden = !isOpen;
		button.setAttribute('aria-expanded', String(isOpen));
		if (isOpen) items()[0]?.focus();
	};
	open(false);
	button.addEventListener('click', () => open(menu.hidden));
	menu.addEventListener('click', ({ target }) => {
		const item = target.closest('[role=menuitem]');
		if (!item) return;
		open(false);
		button.focus();
		choose(item);
	});
	menu.addEventListener('keydown', (event) => {
		if (event.key === 'Escape') {
			open(false);
			button.focus();
		}
		const step = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key];
		if (!step) return;
		event.preventDefault();
		const all = items();
		const index = all.indexOf(document.activeElement);
		all[(index + step + all.length) % all.length].focus();
	});
	menu.parentElement.addEventListener('focusout', ({ relatedTarget }) => {
		if (relatedTarget && !menu.parentElement.contains(relatedTarget)) open(false);
	});
	menu.addEventListener('leave', () => open(false));
}

document.addEventListener('pointerdown', ({ target }) => {
	for (const menu of document.querySelectorAll('[role=menu]:not([hidden])')) {
		if (!menu.parentElement.contains(target)) menu.dispatchEvent(new Event('leave'));
	}
});
