import { useSandbox } from './useSandbox';

let now = Date.UTC(2026, 5, 1);
const at = useSandbox({ now: () => now });

const from_number = '+15550100003';
const to_number = '+15550100001';
const send = (body: object) =>
	at.ask('POST', '/waba/send-message', { from_number, to_number, ...body });
const template = (name: string) =>
	[...at.sandbox.state.templates.values()].find((one) => one.name === name).uuid as string;
const sendTemplate = (name: string, params: object) =>
	send({ template_uuid: template(name), params });
const lastText = () => [...at.sandbox.state.messages.values()].at(-1).message.text;

beforeEach(() => {
	now = Date.UTC(2026, 5, 1);
});

test('numbers are listed and read', async () => {
	const { numbers } = (await at.ask('GET', '/waba/numbers?page=0&limit=200')).body;
	expect(numbers).toHaveLength(2);
	expect((await at.ask('GET', `/waba/numbers/${numbers[0].uuid}`)).body.number).toEqual(numbers[0]);
	expect((await at.ask('GET', '/waba/numbers/WAN-unknown')).status).toBe(404);
});

describe('templates', () => {
	const page = async (query: string) =>
		(await at.ask('GET', `/waba/templates?phone_number=%2B15550100003${query}`)).body;

	test('come ten a page and name the next page until the last', async () => {
		const pages = [await page(''), await page('&page=1'), await page('&page=2')];
		expect(pages.map(({ templates }) => templates.length)).toEqual([10, 10, 7]);
		expect(pages.map(({ next_page }) => next_page)).toEqual([1, 2, null]);
		expect(pages[0].total).toBe(27);
		expect((await page('&limit=200')).next_page).toBeNull();
	});

	test('are of every status and do not show what sending checks', async () => {
		const { templates } = await page('&limit=200');
		const statuses = new Set(templates.map(({ status }: { status: string }) => status));
		expect([...statuses].sort()).toEqual(['APPROVED', 'FAILED', 'PENDING', 'REJECTED']);
		expect(templates[0]).not.toHaveProperty('needs');
	});

	test('are synced and deleted', async () => {
		const sync = await at.ask('POST', '/waba/templates/sync?phone_number=%2B15550100003');
		expect(sync.body).toMatchObject({ success: true, is_syncing: true });
		await at.ask('DELETE', `/waba/templates/${template('welcome')}`);
		expect((await page('')).total).toBe(26);
	});

	test('a plus sign that was not encoded is a blank, and refused', async () => {
		expect((await at.ask('GET', '/waba/templates?phone_number=+15550100003')).status).toBe(422);
		expect(at.sandbox.violations.splice(0)).toHaveLength(1);
	});
});

describe('sending', () => {
	test('a template is answered 202, its variables filled in by order or by name', async () => {
		const { status, body } = await sendTemplate('order_update', { body: ['Jane', 'A-1'] });
		expect(status).toBe(202);
		expect(body).toMatchObject({ success: true, batched: false });
		expect(lastText()).toBe('Hi Jane, your order A-1 shipped.');
		await sendTemplate('appointment', { body: { name: 'Jane', day: 'Monday', time: 'nine' } });
		expect(lastText()).toBe('Hi Jane, see you on Monday at nine.');
		expect((await sendTemplate('welcome', {})).status).toBe(202);
	});

	test.each([
		['too few variables', 'order_update', { body: ['Jane'] }],
		['too many variables', 'order_update', { body: ['Jane', 'A-1', 'x'] }],
		['a missing name', 'appointment', { body: { name: 'Jane', day: 'Monday' } }],
		['a missing header', 'sale_with_header', { body: ['Jane'] }],
		['a missing file', 'invoice_document', { body: ['Jane'] }],
		['a missing button', 'track_button', { body: ['P-1'] }],
		['a template that is not approved', 'spring_sale', { body: ['x'] }],
	])('%s is refused with an error_code', async (_what, name, params) => {
		expect(await sendTemplate(name, params)).toMatchObject({
			status: 422,
			body: {
				success: false,
				error: true,
				error_code: expect.any(String),
				error_message: expect.any(String),
			},
		});
	});

	test('header, file and buttons are accepted', async () => {
		const sent = [
			await sendTemplate('sale_with_header', { body: ['Jane'], header: 'Sale' }),
			await sendTemplate('sale_with_header', { body: ['Jane'], header: ['Sale'] }),
			await sendTemplate('invoice_document', {
				body: ['Jane'],
				header_media_url: 'https://cdn.example.com/i.pdf',
				header_media_filename: 'i.pdf',
			}),
			await sendTemplate('track_button', { body: ['P-1'], buttons: ['P-1'] }),
		];
		expect(sent.map(({ status }) => status)).toEqual([202, 202, 202, 202]);
	});

	test.each([
		['a line break', { body: ['Jane\nRoe', 'A-1'] }],
		['a tab', { body: ['Jane', 'A\t1'] }],
		['five spaces', { body: ['Jane     Roe', 'A-1'] }],
		['a line break in the header', { body: ['Jane', 'A-1'], header: 'Big\r\nsale' }],
		['a tab in a button', { body: ['Jane', 'A-1'], buttons: ['P\t1'] }],
	])('%s in a variable is refused with the code of Meta', async (_what, params) => {
		expect(await sendTemplate('order_update', params)).toMatchObject({
			status: 422,
			body: { error_code: 132018 },
		});
	});

	test('four spaces in a variable are accepted', async () => {
		const { status } = await sendTemplate('order_update', { body: ['Jane    Roe', 'A-1'] });
		expect(status).toBe(202);
	});

	test('text needs an open window', async () => {
		expect((await send({ text: 'Hello' })).status).toBe(202);
		now += 25 * 3_600_000;
		expect(await send({ text: 'Hello' })).toMatchObject({
			status: 422,
			body: { error_code: 'window_closed' },
		});
	});

	test.each([
		['a template without params', { template_uuid: 'TMP1' }],
		['params without a template', { text: 'x', params: {} }],
		['a template and text', { template_uuid: 'TMP1', params: {}, text: 'x' }],
		['nothing to send', {}],
		['a disputed spelling', { template_uuid: 'TMP1', params: { headers: ['x'] } }],
	])('%s is refused', async (_what, body) => {
		expect((await send(body)).status).toBe(422);
		expect(at.sandbox.violations.splice(0)).toHaveLength(1);
	});
});

test('the window tells how long it stays open', async () => {
	const window = async () =>
		(await at.ask('GET', `/waba/conversation-window/${from_number}/${to_number}`)).body;
	now += 23 * 3_600_000;
	expect(await window()).toEqual({
		success: true,
		window_open: true,
		expires_at: '2026-06-02T00:00:00Z',
		seconds_left: 3600,
		allowed_message_types: ['free_form', 'template'],
	});
	now += 2 * 3_600_000;
	expect(await window()).toMatchObject({ window_open: false, expires_at: null, seconds_left: 0 });
});
