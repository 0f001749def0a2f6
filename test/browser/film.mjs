import { savePicture } from './pictures.mjs';
import { pathOf } from './screenshots.mjs';
import { movingWebp } from './webp.mjs';

/** A picture that moves, of what several pages show side by side, by day and by night. */
export class Film {
	/** @param {import('playwright-core').Locator[]} shown of one height, from left to right */
	constructor(shown) {
		this.shown = shown;
		this.frames = { light: [], dark: [] };
	}

	/**
	 * Adds what is seen now.
	 *
	 * @param {number} milliseconds how long it is shown
	 */
	async take(milliseconds) {
		for (const locator of this.shown) await locator.page().mouse.move(0, 0);
		for (const [colorScheme, frames] of Object.entries(this.frames)) {
			const side = [];
			for (const locator of this.shown) {
				await locator
					.page()
					.emulateMedia({ colorScheme: /** @type {'light' | 'dark'} */ (colorScheme) });
				side.push(await locator.screenshot({ animations: 'disabled', caret: 'hide' }));
			}
			frames.push({ side, milliseconds });
		}
	}

	/** Writes `<name>-light.webp` and `<name>-dark.webp`, unless they look the same already. @param {string} name */
	async save(name) {
		const page = this.shown[0].page();
		for (const [colorScheme, frames] of Object.entries(this.frames)) {
			const picture = await movingWebp(page, frames);
			await savePicture(page, pathOf(`${name}-${colorScheme}.webp`), picture);
		}
	}
}
