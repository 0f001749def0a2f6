import { after } from 'node:test';
import playwright from 'playwright-core';
import { startSandbox } from '../../sandbox/server.mjs';
import { chromiumArguments } from './chromium.mjs';

/**
 * When it is in the pictures, so that they look the same each time. Years ahead of every n8n that runs these tests:
 * it takes no message that is older than its question.
 */
const NOON = new Date(2046, 10, 27, 12, 0).getTime();

/** A clock for the sandbox that hardly moves: each look at it is a millisecond later. */
export function steadyClock() {
	let now = NOON;
	return () => (now += 1);
}

/**
 * A sandbox with its phone in headless Chromium. Both end with the suite.
 *
 * @param {import('../../sandbox/server.mjs').SandboxOptions} [options]
 */
export async function openPhones(options) {
	const sandbox = await startSandbox({ contacts: 5, ...options });
	after(() => sandbox.close());
	return { sandbox, ...(await phonesOf(sandbox)) };
}

/**
 * The phone of a sandbox in headless Chromium, which ends with the suite. Whatever the page complains about, and
 * whatever it asks of another machine, is kept in `complaints`.
 *
 * @param {import('../../sandbox/server.mjs').Sandbox} sandbox
 */
export async function phonesOf(sandbox) {
	const browser = await playwright.chromium.launch({
		executablePath: process.env.TWOCHAT_CHROMIUM,
		args: chromiumArguments,
	});
	after(() => browser.close());
	const complaints = [];

	/** @param {import('playwright-core').BrowserContextOptions} [look] */
	async function open(look = {}) {
		const context = await browser.newContext({
			viewport: { width: 1280, height: 800 },
			reducedMotion: 'reduce',
			...look,
		});
		const page = await context.newPage();
		page.setDefaultTimeout(60_000);
		await page.clock.setFixedTime(NOON);
		page.on('pageerror', (error) => complaints.push(String(error)));
		page.on('console', (line) => line.type() === 'error' && complaints.push(line.text()));
		page.on('dialog', (dialog) => {
			complaints.push(`a dialog: ${dialog.message()}`);
			void dialog.dismiss();
		});
		page.on('request', (request) => {
			if (!/^(http:\/\/127\.0\.0\.1:|blob:|data:)/.test(request.url()))
				complaints.push(request.url());
		});
		await page.goto(sandbox.phoneUrl);
		await page.locator('#chat-list li').first().waitFor();
		return page;
	}
	return { open, complaints };
}

/** Opens a chat by its name. @param {import('playwright-core').Page} page @param {string} name */
export async function openChat(page, name) {
	// One chat's name may begin another's.
	const hasName = { has: page.getByText(name, { exact: true }) };
	const chats = page.getByRole('navigation', { name: 'Chats' });
	await chats.getByRole('button').filter(hasName).click();
	await page.getByRole('heading', { name, exact: true }).waitFor();
}

/** Chooses from the menu of what else can be sent. */
export async function attach(page, what) {
	await page.getByRole('button', { name: 'Send something else' }).click();
	await page.getByRole('menuitem', { name: what }).click();
}

/** The messages of the open chat. @param {import('playwright-core').Page} page */
export const messages = (page) => page.getByRole('log', { name: 'Messages' }).getByRole('listitem');
