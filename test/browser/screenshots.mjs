import { join } from 'node:path';
import { savePicture } from './pictures.mjs';

const { TWOCHAT_SCREENSHOTS } = process.env;

/** @param {string} file its name, with its ending */
export const pathOf = (file) => join(TWOCHAT_SCREENSHOTS, file);

/**
 * Takes a picture by day and one by night: `<name>-light.png` and `<name>-dark.png`.
 *
 * @param {import('playwright-core').Page} page
 * @param {string} name
 */
export async function screenshot(page, name) {
	await page.evaluate(() => document.fonts.ready);
	await page.mouse.move(0, 0);
	for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
		await page.emulateMedia({ colorScheme });
		const picture = await page.screenshot({ animations: 'disabled', caret: 'hide' });
		await savePicture(page, pathOf(`${name}-${colorScheme}.png`), picture);
	}
	await page.emulateMedia({ colorScheme: 'light' });
}

/**
 * Takes a picture of the opened node's form alone, by day: `panels/<name>.png`.
 *
 * @param {import('playwright-core').Page} page
 * @param {string} name
 */
export async function pictureOfForm(page, name) {
	await page.evaluate(() => document.fonts.ready);
	await page.mouse.move(0, 0);
	const form = page.locator('.node-settings:visible').last();
	const picture = await form.screenshot({ animations: 'disabled', caret: 'hide' });
	await savePicture(page, pathOf(`panels/${name}.png`), picture);
}
