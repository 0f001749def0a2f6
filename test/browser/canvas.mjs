import { n8n } from '../n8n/helpers.mjs';
import { newPage } from './editor.mjs';

/** n8n's page of a workflow with nothing but its canvas, which takes any workflow that it is told. */
const READ_ONLY = '/workflows/demo?theme=light';

/** Nothing but the workflow, in the whole window. */
const ALONE = `
	body * { visibility: hidden !important }
	[data-test-id="canvas"], .vue-flow__transformationpane, .vue-flow__transformationpane * { visibility: visible !important }
	[data-test-id="canvas-handle-plus-wrapper"], [data-test-id="canvas-handle-plus-wrapper"] *, [class*="tooltipAnchor"], [class*="tooltipAnchor"] * { visibility: hidden !important }
	[data-test-id="canvas"] { position: fixed !important; inset: 0; z-index: 9999 }
`;

/**
 * Takes away what stands on and around the canvas, and shows the whole workflow.
 *
 * @param {import('playwright-core').Page} page
 * @returns {Promise<import('playwright-core').Locator>} the canvas
 */
export async function canvasAlone(page) {
	await page.addStyleTag({ content: ALONE });
	await fit(page);
	return page.getByTestId('canvas');
}

/** @param {import('playwright-core').Page} page */
async function fit(page) {
	await page.evaluate(() => document.fonts.ready);
	await page.getByTestId('zoom-to-fit').dispatchEvent('click');
	// It glides there.
	await page.waitForFunction(() => {
		const { style } = /** @type {HTMLElement} */ (
			document.querySelector('.vue-flow__transformationpane')
		);
		const { dataset } = document.body;
		const times = style.transform === dataset.seen ? Number(dataset.times) + 1 : 0;
		Object.assign(dataset, { seen: style.transform, times });
		return times === 10;
	});
	await page.evaluate(() => delete document.body.dataset.seen);
}

/**
 * A tab that shows one workflow after the other, without saving any.
 *
 * @returns {Promise<{page: import('playwright-core').Page, show: (workflow: {nodes: object[]}) =>
 *   Promise<import('playwright-core').Locator>}>}
 */
export async function openReadOnly() {
	const page = await newPage();
	await page.setViewportSize({ width: 1600, height: 900 });
	await page.goto(`${n8n.url}${READ_ONLY}`);
	await page.getByTestId('canvas').waitFor();
	const show = async (workflow) => {
		await page.evaluate((command) => window.postMessage(command, '*'), openCommand(workflow));
		const { name } = workflow.nodes.findLast(({ type }) => !type.endsWith('stickyNote'));
		await page.locator(`[data-node-name="${name}"]`).first().waitFor({ state: 'attached' });
		return await canvasAlone(page);
	};
	return { page, show };
}

const openCommand = (workflow) => JSON.stringify({ command: 'openWorkflow', workflow });
