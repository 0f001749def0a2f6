/** A list of tabs: arrows, Home and End move; one panel is shown. @param {HTMLElement} list */
export function startTabs(list) {
	const tabs = [...list.querySelectorAll('[role=tab]')];
	const choose = (tab) => {
		for (const one of tabs) {
			const isChosen = one === tab;
			one.setAttribute('aria-selected', String(isChosen));
			one.tabIndex = isChosen ? 0 : -1;
			document.getElementById(one.getAttribute('aria-controls')).hidden = !isChosen;
		}
	};
	const moves = {
		ArrowRight: (index) => (index + 1) % tabs.length,
		ArrowLeft: (index) => (index - 1 + tabs.length) % tabs.length,
		Home: () => 0,
		End: () => tabs.length - 1,
	};
	list.addEventListener('click', ({ target }) => {
		const tab = target.closest('[role=tab]');
		if (tab) choose(tab);
	});
	list.addEventListener('keydown', (event) => {
		const move = moves[event.key];
		if (!move) return;
		event.preventDefault();
		const tab = tabs[move(tabs.indexOf(document.activeElement))];
		choose(tab);
		tab.focus();
	});
	choose(tabs[0]);
}
