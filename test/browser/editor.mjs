import { after } from 'node:test';
import playwright from 'playwright-core';
import { n8n } from '../n8n/helpers.mjs';
import { chromiumArguments } from './chromium.mjs';

const { TWOCHAT_CHROMIUM } = process.env;

/** n8n marks the parts of its editor for tests like these. */
playwright.selectors.setTestIdAttribute('data-test-id');

/** @type {import('playwright-core').BrowserContext} */
let context;

/** Starts headless Chromium, signed in to n8n. It ends with the suite. */
export async function openBrowser() {
	const browser = await playwright.chromium.launch({
		executablePath: TWOCHAT_CHROMIUM,
		args: chromiumArguments,
	});
	after(() => browser.close());
	context = await browser.newContext({
		viewport: { width: 1280, height: 760 },
		reducedMotion: 'reduce',
	});
	const [name, value] = n8n.cookie.split(/=(.*)/s);
	await context.addCookies([{ name, value, url: n8n.url }]);
	// n8n binds a login to the browser it was made from: see N8nClient.
	await context.addInitScript(() => localStorage.setItem('n8n-browserId', 'n8n-nodes-twochat'));
	// Nothing outside this machine is asked for.
	await context.route(
		({ hostname }) => hostname !== '127.0.0.1',
		(route) => route.abort(),
	);
}

/**
 * Gives a credential the name that pictures show, which is the same every time.
 *
 * @param {{id: string, name: string}} credential
 * @param {import('../../sandbox/server.mjs').Sandbox} sandbox
 */
export async function nameAsPictured(credential, { apiKey, url }) {
	credential.name = '2Chat account';
	await n8n.call('PATCH', `/credentials/${credential.id}`, {
		name: credential.name,
		type: 'twoChatApi',
		data: { apiKey, baseUrl: url },
	});
}

/**
 * A fresh tab, so that no test finds what another left open.
 *
 * @returns {Promise<import('playwright-core').Page>}
 */
export async function newPage() {
	for (const old of context.pages()) await old.close();
	const page = await context.newPage();
	page.setDefaultTimeout(60_000);
	return page;
}

/**
 * Opens a workflow of these nodes, connected in the order given, in a fresh tab.
 *
 * @param {string} name as the pictures show it
 * @param {object[]} nodes
 */
export async function openWorkflow(name, nodes) {
	const connections = Object.fromEntries(
		nodes
			.slice(1)
			.map((node, index) => [
				nodes[index].name,
				{ main: [[{ node: node.name, type: 'main', index: 0 }]] },
			]),
	);
	return await openSaved({ name, nodes, connections });
}

/**
 * Saves a workflow and opens it in a fresh tab. It is left behind: n8n refuses to delete what a browser has open, and
 * this n8n goes away as a whole.
 *
 * @param {{name: string, nodes: object[], connections: object, settings?: object}} workflow
 */
export async function openSaved(workflow) {
	const { id } = await n8n.createWorkflow(workflow);
	const page = await newPage();
	await page.goto(`${n8n.url}/workflow/${id}`);
	await page.getByTestId('canvas-node').first().waitFor();
	return page;
}

/** Opens a node's form. @param {import('playwright-core').Page} page @param {string} name */
export async function openNode(page, name) {
	await page.getByTestId('canvas-node').filter({ hasText: name }).first().dblclick();
	await page.getByTestId('ndv').waitFor();
}

/** Searches the node panel. @param {import('playwright-core').Page} page @param {string} words */
export async function searchNodes(page, words) {
	await page.getByTestId('node-creator-search-bar').fill(words);
}

/** The entry of the node panel with exactly this name. @param {import('playwright-core').Page} page @param {string} name */
export const panelEntry = (page, name) =>
	page.getByTestId('node-creator-item-name').filter({ hasText: new RegExp(`^\\s*${name}\\s*$`) });

/** Waits until a dropdown of the form shows a choice. @param {import('playwright-core').Page} page */
export const isChosen = async (page, field, choice) =>
	await page.waitForFunction(
		([selector, value]) =>
			/** @type {HTMLInputElement | null} */ (document.querySelector(selector))?.value === value,
		[`[data-test-id="parameter-input-${field}"] input`, choice],
	);
