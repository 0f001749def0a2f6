import assert from 'node:assert/strict';
import { after, beforeEach, it } from 'node:test';
import { until } from '../../scripts/lib/n8n-client.mjs';
import { asking } from '../sandbox/ask.mjs';
import { startReceiver } from '../sandbox/receiver.mjs';
import { screenshot } from './screenshots.mjs';
import { attach, messages, openChat, openPhones, steadyClock } from './phone.mjs';

const JANE = '+15550100001';
const SALES = '+15550100002';
const HOSTILE = '<img src=x onerror="alert(1)"><script>alert(2)</script>';

const { sandbox, open, complaints } = await openPhones({ now: steadyClock(), seed: 1 });
const ask = asking(sandbox);
const receiver = await startReceiver();
after(() => receiver.close());

beforeEach(() => {
	sandbox.reset();
	receiver.received.length = 0;
	complaints.length = 0;
});

const subscribe = (event, number = SALES, url = receiver.url) =>
	ask('POST', `/webhooks/subscribe/${event}`, { hook_url: url, on_number: number });
const say = (text, more = { to_number: JANE }) =>
	ask('POST', '/whatsapp/send-message', { from_number: SALES, text, ...more });
const bodies = () => receiver.received.map(({ body }) => body);

/** Something that goes on when it is let go. */
function hold() {
	/** @type {(value?: unknown) => void} */
	let letGo;
	const held = new Promise((resolve) => (letGo = resolve));
	return { held, letGo };
}

/** Sends from the open chat and gives what was delivered. */
async function delivered(send) {
	const count = receiver.received.length;
	const arrived = receiver.arrived();
	await send();
	await arrived;
	assert.equal(receiver.received.length, count + 1);
	return bodies().at(-1);
}

it('a person writes, the account answers, and the ticks come', async () => {
	await subscribe('whatsapp.message.received');
	const page = await open();
	await openChat(page, 'Sales');
	const typed = page.getByRole('textbox', { name: 'Message' });
	const payload = await delivered(async () => {
		await typed.fill('Are you open on Sunday?');
		await typed.press('Enter');
	});
	assert.equal(payload.message.text, 'Are you open on Sunday?');
	assert.equal(payload.remote_phone_number, JANE);
	await messages(page).filter({ hasText: 'Delivered to a webhook' }).waitFor();

	const { body } = await say('Yes, from ten to four.');
	await messages(page).filter({ hasText: 'Yes, from ten to four.' }).waitFor();
	// Who looks at a message has read it.
	await messages(page).filter({ hasText: 'four' }).filter({ hasText: 'Read' }).waitFor();
	assert.equal(sandbox.state.messages.get(body.message_uuid).wa_msg_ack, 3);
	assert.equal(await typed.inputValue(), '');
	assert.deepEqual(complaints, []);
	await page.context().close();
});

it('every kind of message is sent, and arrives as 2Chat delivers it', async () => {
	await subscribe('whatsapp.message.received');
	const page = await open();
	await openChat(page, 'Sales');
	const done = () => page.getByRole('button', { name: 'Done' }).click();

	const picture = await delivered(() => attach(page, 'Sample picture'));
	assert.equal(picture.message.media.type, 'image');
	const file = await fetch(picture.message.media.url);
	assert.equal(file.headers.get('content-type'), 'image/png');
	assert.equal(
		Buffer.from(await file.arrayBuffer())
			.subarray(1, 4)
			.toString(),
		'PNG',
	);
	await page.getByRole('img', { name: 'Picture' }).waitFor();

	const voice = await delivered(() => attach(page, 'Sample voice note'));
	assert.deepEqual(
		{ type: voice.message.media.type, mime_type: voice.message.media.mime_type },
		{ type: 'ptt', mime_type: 'audio/ogg' },
	);
	const sound = Buffer.from(await (await fetch(voice.message.media.url)).arrayBuffer());
	assert.equal(sound.subarray(0, 4).toString(), 'OggS');

	await attach(page, 'Location');
	await page.getByLabel('Latitude').fill('52.52');
	const location = await delivered(done);
	assert.equal(location.message.location.latitude, 52.52);

	await attach(page, 'Contact');
	const contact = await delivered(done);
	assert.equal(contact.message.contacts[0].phones[0].phone, '+15552000002');

	await attach(page, 'Order');
	await page.getByLabel('Mug').fill('2');
	const order = await delivered(done);
	assert.equal(order.message.order.total, 60);
	assert.deepEqual(
		order.message.order.products.map(({ name, quantity }) => [name, quantity]),
		[
			['T-shirt', 1],
			['Mug', 2],
		],
	);

	await attach(page, 'Tap on a button');
	const tap = await delivered(done);
	assert.equal(tap.message.button.text, 'Yes, confirm');

	await page.locator('#picture-file').setInputFiles({
		name: 'own.png',
		mimeType: 'image/png',
		buffer: Buffer.from(await (await fetch(picture.message.media.url)).arrayBuffer()),
	});
	await messages(page).nth(6).waitFor();
	assert.equal(bodies().at(-1).message.media.mime_type, 'image/png');
	assert.deepEqual(sandbox.violations, []);
	assert.deepEqual(complaints, []);
	await page.context().close();
});

it('an answer quotes, a reaction reacts and is taken back', async () => {
	await subscribe('whatsapp.message.received');
	await subscribe('whatsapp.message.reaction');
	const { body } = await say('Table for two?');
	const page = await open();
	await openChat(page, 'Sales');
	const question = messages(page).filter({ hasText: 'Table for two?' });

	await question.hover();
	const react = () => question.getByRole('button', { name: 'React' }).click();
	await react();
	const reaction = await delivered(() =>
		question.getByRole('menuitem', { name: 'Thumbs up' }).click(),
	);
	assert.equal(reaction.event, 'whatsapp.message.reaction');
	assert.equal(reaction.reaction, '👍');
	assert.equal(reaction.message.uuid, body.message_uuid);
	await question.locator('.reactions').filter({ hasText: '👍' }).waitFor();
	await react();
	const back = await delivered(() => question.getByRole('menuitem', { name: 'Thumbs up' }).click());
	assert.equal(back.reaction, '');

	await question.getByRole('button', { name: 'Answer this message' }).click();
	await page.keyboard.type('For three');
	const answer = await delivered(() => page.keyboard.press('Enter'));
	assert.equal(answer.message.quoted_msg.message.text, 'Table for two?');
	assert.deepEqual(complaints, []);
	await page.context().close();
});

it('groups and WhatsApp Business numbers are written to, and other people have the phone', async () => {
	await subscribe('whatsapp.group.message.received');
	await subscribe('whatsapp.waba.message.received', '+15550100003');
	const page = await open();
	await openChat(page, 'Customers');
	const inGroup = await delivered(async () => {
		await page.getByRole('textbox', { name: 'Message' }).fill('Hello all');
		await page.keyboard.press('Enter');
	});
	assert.equal(inGroup.participant.phone_number, JANE);
	assert.match(inGroup.session_key, /@g\.us$/);

	await page.getByRole('button', { name: 'All chats' }).click();
	await page.getByRole('button', { name: 'Add a person' }).click();
	await page.getByRole('textbox', { name: 'Name' }).fill('Rosa');
	await page.getByLabel('Phone number').fill('+52 1 55 5010 0123');
	await page.getByRole('button', { name: 'Done' }).click();
	await openChat(page, 'Main');
	const byWaba = await delivered(async () => {
		await page.getByRole('textbox', { name: 'Message' }).fill('Hola');
		await page.getByRole('button', { name: 'Send', exact: true }).click();
	});
	assert.equal(byWaba.remote_phone_number, '+5215550100123');
	assert.equal(byWaba.to_number, '+15550100003');

	// Whoever the account writes to can take the phone.
	await say('News', { to_number: '+15550100777' });
	await page.getByLabel('Phone of').selectOption('+15550100777');
	await page.getByRole('button', { name: /Sales.*1 unread/ }).waitFor();
	assert.deepEqual(complaints, []);
	await page.context().close();
});

it('what comes over the wire is text, wherever it shows', async () => {
	const url = `${receiver.url}/?a=${encodeURIComponent(HOSTILE)}`;
	await subscribe('whatsapp.message.received', SALES, url);
	const [number] = sandbox.state.numbers.list();
	number.friendly_name = HOSTILE;
	sandbox.state.groups.list()[0].wa_group_name = HOSTILE;
	await say(HOSTILE);
	await ask('POST', '/whatsapp/send-message', {
		from_number: SALES,
		to_number: JANE,
		url: 'https://files.example.com/"><img src=x onerror=alert(3)>.jpg',
	});
	await ask('POST', '/whatsapp/send-message', {
		from_number: SALES,
		to_number: JANE,
		pin: { latitude: '1', longitude: '2', name: HOSTILE, address: HOSTILE },
	});
	await sandbox.receive({ from: JANE, text: HOSTILE });
	await sandbox.receive({
		from: JANE,
		parts: { media: { url: 'javascript:alert(4)', type: 'image' } },
	});
	await sandbox.receive({
		from: JANE,
		parts: { contacts: [{ name: { formatted_name: HOSTILE } }] },
	});
	const page = await open();
	await page.getByRole('button', { name: HOSTILE }).first().click();
	await messages(page).filter({ hasText: HOSTILE }).first().waitFor();
	for (const tab of ['Requests', 'Deliveries', 'Webhooks']) {
		await page.getByRole('tab', { name: tab }).click();
		for (const entry of await page.locator('details:visible').all())
			await entry.locator('summary').click();
	}
	assert.equal(await page.locator('main script').count(), 0);
	assert.equal(await page.locator('main img').count(), 0);
	assert.equal(await page.locator('[href^="javascript"]').count(), 0);
	await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
	assert.deepEqual(complaints, []);
	await page.context().close();
});

it('the page may run nothing that is not its own', async () => {
	const answer = await fetch(sandbox.phoneUrl);
	const policy = answer.headers.get('content-security-policy');
	for (const rule of [
		"default-src 'none'",
		"script-src 'self'",
		"require-trusted-types-for 'script'",
	]) {
		assert.ok(policy.includes(rule), rule);
	}
	const page = await open();
	const refused = await page.evaluate(() => {
		try {
			document.body.innerHTML = '<b>markup</b>';
			return false;
		} catch {
			return true;
		}
	});
	assert.equal(refused, true);
	const foreign = await fetch(`${sandbox.phoneUrl}reset`, {
		method: 'POST',
		headers: { origin: 'https://attacker.example.com' },
	});
	assert.equal(foreign.status, 403);
	await page.context().close();
});

it('the inspector shows requests with bodies and answers, deliveries with theirs, webhooks and usage', async () => {
	await subscribe('whatsapp.message.received');
	await say('Look at me');
	await sandbox.receive({ from: JANE, text: 'Hi' });
	const page = await open();
	const request = page.locator('#requests > li').filter({ hasText: '/whatsapp/send-message' });
	await request.locator('summary').click();
	await request.getByText('"text": "Look at me"').waitFor();
	await request.getByText('"success": true').waitFor();
	// Live: what happens now shows up, and what was opened stays open.
	await ask('GET', '/contacts?results_per_page=2');
	await page
		.locator('#requests > li')
		.filter({ hasText: '/contacts?results_per_page=2' })
		.waitFor();
	await request.getByText('"text": "Look at me"').waitFor();

	await page.getByRole('tab', { name: 'Deliveries' }).click();
	const delivery = page.locator('#deliveries > li').first();
	await delivery.locator('summary').click();
	await delivery.getByText('"text": "Hi"').waitFor();
	await delivery.locator('pre').filter({ hasText: /^ok$/ }).waitFor();

	await page.getByRole('tab', { name: 'Webhooks' }).click();
	await page.locator('#webhooks').getByText(receiver.url).waitFor();
	await page.getByRole('tab', { name: 'Account' }).click();
	await page.getByText('3 of 500,000').waitFor();
	await page.getByLabel('Deliver a sample event').selectOption('whatsapp.message.received');
	await delivered(() => page.getByRole('button', { name: 'Deliver', exact: true }).click());
	await page.getByRole('button', { name: /^Forget everything/ }).click();
	await page.getByText('0 of 500,000').first().waitFor();
	assert.equal(sandbox.state.subscriptions.size, 0);
	assert.deepEqual(complaints, []);
	await page.context().close();
});

it('the switches make 2Chat fail, and mend it', async () => {
	const page = await open();
	/** The page may show an earlier state for a moment, in which a person would click again too. */
	const turn = async (name, on, isFailing) =>
		await until(`${name} is ${on ? 'on' : 'off'}`, async () => {
			await page.getByRole('switch', { name }).setChecked(on, { force: true });
			return (await isFailing()) === on ? true : undefined;
		});
	const effects = {
		Outage: async () => (await ask('GET', '/info')).status === 503,
		'No credits left': async () => (await ask('GET', '/info')).status === 402,
		'Rotated key': async () =>
			(await ask('GET', '/info', undefined, { 'X-User-API-Key': 'UAK-sandbox' })).status === 401,
		'Changed answers': async () =>
			Array.isArray((await ask('GET', '/contacts')).body.data?.contacts),
		'Rate limit': async () => {
			const statuses = [];
			for (let index = 0; index < 4; index += 1) statuses.push((await ask('GET', '/info')).status);
			return statuses.includes(429);
		},
		'Lost query': async () => sandbox.options.dropHookQuery === true,
		Slow: async () => sandbox.options.latencyMs === 2000,
		Unruly: async () => Boolean(sandbox.options.unruly),
	};
	for (const [name, isFailing] of Object.entries(effects)) {
		assert.equal(await isFailing(), false, `${name} is off`);
		await turn(name, true, isFailing);
		await turn(name, false, isFailing);
	}
	assert.deepEqual(complaints, []);
	await page.context().close();
});

it('a switch stays as it was turned, whatever the page is told before the sandbox has heard of it', async () => {
	const page = await open();
	const { held, letGo } = hold();
	await page.route('**/switches/*', async (route) => {
		await held;
		await route.continue();
	});
	const outage = page.getByRole('switch', { name: 'Outage' });
	await outage.setChecked(true, { force: true });
	await ask('GET', '/info');
	await page.locator('#requests li').filter({ hasText: '/info' }).waitFor();
	assert.equal(await outage.isChecked(), true);
	letGo();
	await until('the outage is on', async () =>
		(await ask('GET', '/info')).status === 503 ? true : undefined,
	);
	assert.equal(await outage.isChecked(), true);
	assert.deepEqual(complaints, []);
	await page.context().close();
});

it('everything can be done by keyboard alone', async () => {
	await subscribe('whatsapp.message.received');
	await say('Choose one');
	const page = await open();
	const press = async (...keys) => {
		for (const key of keys) await page.keyboard.press(key);
	};
	/** Tabs until the focus is on something of this name. */
	const reach = async (name, key = 'Tab') => {
		for (let index = 0; index < 80; index += 1) {
			await press(key);
			const found = await page.evaluate(() => {
				const at = /** @type {HTMLInputElement} */ (document.activeElement);
				const words =
					at.getAttribute('aria-label') ?? at.labels?.[0]?.textContent ?? at.textContent;
				return words.trim();
			});
			if (name.test(found)) return;
		}
		assert.fail(`Tab does not reach ${name}`);
	};
	await reach(/^Sales/);
	await press('Enter');
	await page.keyboard.type('By keyboard');
	assert.equal((await delivered(() => press('Enter'))).message.text, 'By keyboard');

	await reach(/Send something else/, 'Shift+Tab');
	await press('Enter', 'ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowDown');
	await press('Enter');
	await page.getByRole('dialog', { name: 'Send a location' }).waitFor();
	const location = await delivered(() => press('Enter'));
	assert.equal(location.message.location.name, 'Main Street Café');

	await reach(/React/, 'Shift+Tab');
	await press('Enter', 'ArrowRight', 'Enter');
	await page.locator('.reactions').filter({ hasText: '❤️' }).waitFor();
	await press('Escape');
	await page.getByRole('navigation', { name: 'Chats' }).waitFor();

	await reach(/^Outage/);
	await press('Space');
	await page.getByRole('switch', { name: 'Outage' }).and(page.locator(':checked')).waitFor();
	await reach(/^Requests/);
	await press('ArrowRight');
	await page.getByRole('tabpanel', { name: 'Deliveries' }).waitFor();
	await reach(/whatsapp.message.received/);
	await press('Enter');
	await page.locator('#deliveries pre').filter({ hasText: 'Main Street' }).waitFor();
	assert.deepEqual(complaints, []);
	await page.context().close();
});

it('who moves on while a message is being sent is not pulled back', async () => {
	await subscribe('whatsapp.message.received');
	const page = await open();
	await openChat(page, 'Sales');
	const { held, letGo } = hold();
	await page.route('**/send', async (route) => {
		const response = await route.fetch();
		await held;
		await route.fulfill({ response });
	});
	await page.getByRole('textbox', { name: 'Message' }).fill('On my way');
	await delivered(() => page.keyboard.press('Enter'));
	await page.getByRole('button', { name: 'Send something else' }).press('Enter');
	const menu = page.getByRole('menu', { name: 'Send something else' });
	await menu.waitFor();
	const sent = page.waitForResponse('**/send');
	letGo();
	await (await sent).finished();
	await page.keyboard.press('ArrowDown');
	assert.equal(
		await page.evaluate(() => document.activeElement.textContent),
		'Picture from a file',
	);
	assert.ok(await menu.isVisible());
	assert.deepEqual(complaints, []);
	await page.context().close();
});

it('a screen reader hears new messages, and every control has a name', async () => {
	const page = await open();
	await openChat(page, 'Sales');
	const log = page.getByRole('log', { name: 'Messages' });
	assert.equal(await log.getAttribute('aria-live'), 'polite');
	await say('Hear me');
	await messages(page)
		.filter({ hasText: 'The account: ' })
		.filter({ hasText: 'Hear me' })
		.waitFor();
	const nameless = await page.evaluate(() =>
		[
			.../** @type {NodeListOf<HTMLInputElement>} */ (
				document.querySelectorAll('button, input, select, textarea')
			),
		]
			.filter((one) => {
				const label =
					one.getAttribute('aria-label') ?? one.labels?.[0]?.textContent ?? one.textContent;
				return label.trim() === '';
			})
			.map((one) => one.outerHTML),
	);
	assert.deepEqual(nameless, []);
	await page.context().close();
});

it('it fits a small screen, and looks the part by day and by night', async () => {
	await subscribe('whatsapp.message.received');
	await sandbox.receive({ from: JANE, text: 'Hello! Are you open on Sunday?' });
	await say('Hi Jane, yes: from ten to four. Shall I keep a table for you?');
	await sandbox.receive({ from: JANE, text: 'Yes please, for three at noon.' });
	const page = await open();
	await openChat(page, 'Sales');
	await attach(page, 'Sample picture');
	await messages(page).nth(3).waitFor();
	await say('Lovely. See you on Sunday!');
	await page.context().close();
	for (const [name, viewport] of Object.entries({
		phone: { width: 1280, height: 800 },
		'phone-small': { width: 360, height: 720 },
	})) {
		const page = await open({ viewport });
		await openChat(page, 'Sales');
		await messages(page).nth(4).waitFor();
		if (name === 'phone') await page.locator('#requests summary').first().click();
		const overflow = () =>
			page.evaluate(
				() => document.documentElement.scrollWidth - document.documentElement.clientWidth,
			);
		assert.equal(await overflow(), 0, `${name} does not scroll sideways`);
		await page.getByRole('img', { name: 'Picture' }).scrollIntoViewIfNeeded();
		await screenshot(page, name);
		if (name === 'phone-small') {
			assert.equal(await page.getByRole('switch').count(), 0);
			await page.getByRole('button', { name: 'Behind it' }).click();
			await page.getByRole('switch', { name: 'Outage' }).waitFor({ state: 'attached' });
			assert.equal(await overflow(), 0, 'neither does the inspector');
		}
		await page.context().close();
	}
	assert.deepEqual(complaints, []);
});
