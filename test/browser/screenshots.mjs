import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

const { TWOCHAT_SCREENSHOTS } = process.env;

/**
 * @param {import('playwright-core').Page} page
 * @param {string} name of the file, without its ending
 */
export async function screenshot(page, name) {
	mkdirSync(TWOCHAT_SCREENSHOTS, { recursive: true });
	await page.evaluate(() => document.fonts.ready);
	await page.mouse.move(0, 0);
	await page.screenshot({
		path: join(TWOCHAT_SCREENSHOTS, `${name}.png`),
		animations: 'disabled',
		caret: 'hide',
	});
}
