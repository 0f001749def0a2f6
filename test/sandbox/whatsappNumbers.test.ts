import { useSandbox } from './useSandbox';

const at = useSandbox();

const uuidOf = (phone: string) =>
	[...at.sandbox.state.numbers.values()].find((number) => number.phone_number === phone).uuid;

test('numbers are listed, all or by connection', async () => {
	const phones = async (query: string) =>
		(await at.ask('GET', `/whatsapp/get-numbers${query}`)).body.numbers.map(
			(number: { phone_number: string }) => number.phone_number,
		);
	expect(await phones('')).toHaveLength(4);
	expect(await phones('?status=connected')).toHaveLength(3);
	expect(await phones('?status=disconnected')).toEqual(['+15550100007']);
	expect(await phones('?results_per_page=3&page_number=1')).toEqual(['+15550100007']);
});

test('a new number shows a QR code until it is paired', async () => {
	const wanted = { phone_number: '+15550100020', friendly_name: 'New' };
	const { channel } = (await at.ask('POST', '/whatsapp/channel/create', wanted)).body;
	expect(channel).toMatchObject({ connection_status: 'D', phone_number: '+15550100020' });
	const path = `/whatsapp/channel/${channel.uuid}`;
	const status = (await at.ask('GET', `${path}/status`)).body;
	expect(status.events.map(({ event }: { event: string }) => event)).toEqual([
		'initializing',
		'qr-received',
	]);
	const code = (await at.ask('GET', `${path}/qr-code`)).body;
	expect(code.qr_code).toBe(status.qr_code);
	const picture = await fetch(code.qr_code_image_url);
	expect(picture.headers.get('content-type')).toBe('image/png');

	at.sandbox.state.numbers.get(channel.uuid).connection_status = 'C';
	expect((await at.ask('GET', `${path}/qr-code`)).status).toBe(404);
	expect((await at.ask('POST', '/whatsapp/channel/create', wanted)).status).toBe(403);
});

test('a number disconnects, connects and goes', async () => {
	const path = `/whatsapp/channel/${uuidOf('+15550100002')}`;
	const status = async () => (await at.ask('GET', path)).body.channel?.connection_status;
	await at.ask('POST', `${path}/disconnect`);
	expect(await status()).toBe('D');
	await at.ask('POST', `${path}/connect`);
	expect(await status()).toBe('C');
	await at.ask('DELETE', path);
	expect((await at.ask('GET', path)).status).toBe(404);
});

describe('the number check', () => {
	const check = (phone: string, query = '') =>
		at.ask('GET', `/whatsapp/check-number/+15550100002/${phone}${query}`);

	test('tells whether a number is on WhatsApp, without a success field', async () => {
		const { body } = await check('+15550100001');
		expect(body).toMatchObject({
			is_valid: true,
			on_whatsapp: true,
			whatsapp_info: { number_id: '+15550100001' },
		});
		expect(body).not.toHaveProperty('success');
		expect((await check('+15550100404')).body).toMatchObject({
			is_valid: true,
			on_whatsapp: false,
		});
		expect((await check('12')).body).toEqual({ is_valid: false });
	});

	test('costs number checks, two with extra information, and no API credit', async () => {
		await check('+15550100001');
		await check('+15550100001', '?extra-information=true');
		expect(at.sandbox.state.usage).toMatchObject({ number_check_count: 3, api_request_count: 0 });
		at.sandbox.state.usage.max_number_check_count = 3;
		expect((await check('+15550100001')).status).toBe(402);
	});
});

test('profile and stories are kept', async () => {
	const phone = '+15550100002';
	const set = async (what: string, body: object) =>
		(await at.ask('POST', `/whatsapp/${what}/${phone}`, body)).body;
	expect(await set('set-profile-picture', { url: 'https://cdn.example.com/me.jpg' })).toEqual({
		success: true,
		batched: false,
	});
	await set('set-profile-picture', { url: null });
	await set('set-status', { status: 'Open until six' });
	const text = { text: 'Sale', params: { backgroundColor: '#ff8800', font: 2 } };
	await set('set-text-status', text);
	await set('set-image-status', { image_url: 'https://cdn.example.com/a.jpg' });
	await set('set-video-status', { video_url: 'https://cdn.example.com/a.mp4' });
	expect(at.sandbox.state.profiles.get(phone)).toMatchObject({
		picture: null,
		about: 'Open until six',
		stories: [text, { image_url: expect.any(String) }, { video_url: expect.any(String) }],
	});
});
