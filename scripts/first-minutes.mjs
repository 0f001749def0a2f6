import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import playwright from 'playwright-core';
import { endChild, run, startChild } from './lib/children.mjs';
import { findChromium } from './lib/chromium.mjs';
import { repository } from './lib/paths.mjs';
import { runScript, Stop } from './lib/stop.mjs';
import { chromiumArguments } from '../test/browser/chromium.mjs';
import { messages, openChat } from '../test/browser/phone.mjs';

/**
 * `npm run first-minutes`: what the README promises a newcomer, with the time that each step took. Clones the newest
 * commit into an empty folder, runs `npm start` there with an empty npm cache, and does what the printed text says in
 * Chromium; then starts once more, with all installed. Needs 4 GB and some minutes. `npm run first-minutes -- .` does
 * the same once, in a folder where all is installed.
 */
const MANAGER = '+15550100009';
const LIMIT_MS = 90_000;

let since = Date.now();
/** @param {string} what has been reached */
const reached = (what) =>
	console.log(`${((Date.now() - since) / 1000).toFixed(1).padStart(7)} s  ${what}`);

/**
 * Runs `npm start` until it is ready.
 *
 * @param {string} folder
 * @param {string} [npmCache] default: npm's own
 * @returns {Promise<{child: import('node:child_process').ChildProcess, printed: string}>}
 */
async function start(folder, npmCache) {
	since = Date.now();
	const env = { ...process.env, ...(npmCache && { npm_config_cache: npmCache }) };
	// What `npm start` runs: npm itself would end before n8n has.
	const child = startChild(process.execPath, ['scripts/start.mjs'], { cwd: folder, env });
	let printed = '';
	await new Promise((resolve, reject) => {
		const onData = (text) => {
			printed += text;
			if (printed.includes('Ctrl-C ends all three')) resolve(undefined);
		};
		child.stdout.setEncoding('utf8').on('data', onData);
		child.stderr.setEncoding('utf8').on('data', onData);
		child.once('close', () => reject(new Stop(`${printed}\n\`npm start\` ended by itself.`)));
	});
	console.log(printed.replace(/\n.*still at it.*/g, ''));
	reached('`npm start` is ready');
	return { child, printed };
}

/** Writes into the open chat of the phone, and gives what is answered. */
async function conversation(phone, chat, text) {
	await openChat(phone, chat);
	const before = await messages(phone).count();
	await write(phone, text);
	reached(`typed in ${chat}: ${text}`);
	await messages(phone)
		.nth(before + 1)
		.waitFor();
	reached(`answered: ${await lastOn(phone)}`);
	await phone.getByRole('button', { name: 'All chats' }).click();
}

async function write(phone, text) {
	const box = phone.getByRole('textbox', { name: 'Message' });
	await box.fill(text);
	await box.press('Enter');
}

const lastOn = async (phone) => (await messages(phone).last().innerText()).replace(/\s+/g, ' ');

/** Writes to the agent in n8n's chat, has the manager say yes on the phone, and waits for what the agent then does. */
async function managerSaysYes(editor, phone, workflows, { email, password }) {
	await editor.goto(workflows);
	await editor.locator('input[type=email], input[name=emailOrLdapLoginId]').first().fill(email);
	await editor.locator('input[type=password]').first().fill(password);
	await editor.keyboard.press('Enter');
	await editor.getByText('2Chat: an agent that asks on WhatsApp before it acts').first().click();
	await editor.getByTestId('workflow-chat-button').click();
	const box = editor.getByTestId('canvas-chat').locator('textarea').first();
	await box.fill('Please refund order 1001, 25 euros');
	await editor.keyboard.press('Enter');
	reached('wrote to the agent in the chat of n8n');

	await phone.bringToFront();
	await phone.getByLabel('Phone of').selectOption(MANAGER, { timeout: LIMIT_MS });
	await openChat(phone, 'Sales');
	await messages(phone).first().waitFor();
	reached(`the manager is asked: ${await lastOn(phone)}`);
	await write(phone, 'Yes');
	reached('the manager wrote Yes');
	await editor.bringToFront();
	const acted = editor.getByText(/Refunded 25 euros of order 1001/).first();
	await acted.waitFor();
	reached(`the agent acted: ${await acted.innerText()}`);
}

/** Does what the text of `npm start` says. */
async function goThrough(printed) {
	const after = (pattern) => pattern.exec(printed)?.[1] ?? '';
	const owner = { email: after(/e-mail (\S+),/), password: after(/password (\S+)\)/) };
	playwright.selectors.setTestIdAttribute('data-test-id');
	const browser = await playwright.chromium.launch({
		executablePath: findChromium(),
		args: chromiumArguments,
	});
	try {
		const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
		context.setDefaultTimeout(LIMIT_MS);
		await context.route(
			({ hostname }) => !['127.0.0.1', 'localhost'].includes(hostname),
			(route) => route.abort(),
		);
		const phone = await context.newPage();
		await phone.goto(after(/The phone\s+(http\S+)/));
		await conversation(phone, 'Sales', 'Hello, are you open on Sunday?');
		await conversation(phone, 'Support', 'What is the status of order 1001?');
		const editor = await context.newPage();
		await managerSaysYes(editor, phone, after(/n8n\s+(http\S+)/), owner);
	} finally {
		await browser.close();
	}
}

/** Starts, does what the text says, and ends it. */
async function tryIn(folder, npmCache) {
	const { child, printed } = await start(folder, npmCache);
	try {
		await goThrough(printed);
	} finally {
		await endChild(child, 30_000);
	}
}

await runScript(async () => {
	findChromium();
	const installed = process.argv[2];
	if (installed) return await tryIn(resolve(installed));
	const work = mkdtempSync(join(tmpdir(), 'twochat-first-minutes-'));
	const folder = join(work, 'clone');
	const npmCache = join(work, 'npm');
	try {
		await run('git', ['clone', '--quiet', repository, folder]);
		console.log('Cold: nothing is installed');
		await tryIn(folder, npmCache);
		console.log('Warm: all is installed');
		await tryIn(folder, npmCache);
	} finally {
		rmSync(work, { recursive: true, force: true, maxRetries: 3 });
	}
});
