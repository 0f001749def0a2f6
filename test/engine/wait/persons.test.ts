import { OWN, useWaitingN8n } from './waitingN8n';

const at = useWaitingN8n();

const WPN = 'WPN00000000-0000-4000-8000-000000000001';
const HIDDEN = '69000000000001@lid';
const EVENT = 'whatsapp.message.received';

/** What 2Chat delivers for a message of somebody's. */
const message = (person: object, text = 'Yes') => ({
	uuid: `MSG-${Math.random()}`,
	message: { text },
	channel_phone_number: OWN,
	sent_by: 'user',
	...person,
});
const sent = () =>
	at.sandbox.requests.filter(({ path }) => path.endsWith('/send-message')).map(({ body }) => body);
const left = () => at.sandbox.state.subscriptions.size;

describe('the person asked is heard, from whichever number the reply comes', () => {
	it.each([
		['Mexico, with the 1', '+525533334444', { remote_phone_number: '+5215533334444' }],
		['Mexico, without the 1', '+5215533334444', { remote_phone_number: '+525533334444' }],
		['Argentina, with the 9', '+541155554444', { remote_phone_number: '+5491155554444' }],
		['Argentina, without the 9', '+5491155554444', { remote_phone_number: '+541155554444' }],
		['Brazil, without the ninth digit', '+5511987654321', { remote_phone_number: '+551187654321' }],
		['Brazil, with the ninth digit', '+551187654321', { remote_phone_number: '+5511987654321' }],
		['a number without its plus sign', '+15550100001', { remote_phone_number: '15550100001' }],
		['a number that is one in JSON', '+15550100001', { remote_phone_number: 15550100001 }],
		["WhatsApp's ID of a number", '+525533334444', { remote_phone_number: '5215533334444@c.us' }],
		['the conversation alone', '+15550100001', { session_key: `WW-${WPN}-15550100001@c.us` }],
		[
			'a nested message',
			'+15550100001',
			{
				message: { uuid: 'MSG-n', remote_phone_number: '+15550100001', message: { text: 'Yes' } },
			},
		],
		['a number as people write it', '+1 (555) 010-0001', { remote_phone_number: '+15550100001' }],
	])('%s', async (_, to, person) => {
		const run = await at.n8n.ask({ to, responseType: 'approval' });
		expect(run.result.error).toBeUndefined();
		await at.sandbox.deliver(EVENT, message(person), { to: at.n8n.hookUrls[0] });
		expect(run.reply).toMatchObject({ approved: true });
		expect(left()).toBe(0);
	});

	it.each([
		['a landline of Brazil is not the mobile', '+551133334444', '+5511933334444'],
		['another number of Mexico', '+525533334444', '+5215533334445'],
		['a number of another country with the same end', '+525533334444', '+15533334444'],
	])('but %s', async (_, to, from) => {
		const run = await at.n8n.ask({ to });
		await at.sandbox.deliver(EVENT, message({ remote_phone_number: from }), {
			to: at.n8n.hookUrls[0],
		});
		expect(run.state).toBe('waiting');
	});

	it('and is asked again at the number that was written, not at the one that answered', async () => {
		await at.n8n.ask({ to: '+525533334444', responseType: 'approval' });
		const person = { remote_phone_number: '+5215533334444' };
		await at.sandbox.deliver(EVENT, message(person, 'Hm'), { to: at.n8n.hookUrls[0] });
		expect(sent().map((body) => (body as { to_number: string }).to_number)).toEqual([
			'+525533334444',
			'+525533334444',
		]);
	});

	it('also where 2Chat writes the number that asked in its other way', async () => {
		const own = [...at.sandbox.state.numbers.values()].find(
			({ phone_number }) => phone_number === OWN,
		);
		own.phone_number = '+525544443333';
		const run = await at.n8n.ask({
			from: { __rl: true, mode: 'number', value: '+525544443333' },
		});
		const person = { remote_phone_number: '+15550100001', channel_phone_number: '+5215544443333' };
		await at.sandbox.deliver(EVENT, message(person), { to: at.n8n.hookUrls[0] });
		expect(run.reply?.text).toBe('Yes');
	});
});

it('where the number and the conversation name two people, it is somebody else', async () => {
	const run = await at.n8n.ask();
	const person = {
		remote_phone_number: '+15550100009',
		session_key: `WW-${WPN}-15550100001@c.us`,
	};
	await at.sandbox.deliver(EVENT, message(person), { to: at.n8n.hookUrls[0] });
	expect(run.state).toBe('waiting');
});

describe('somebody whose number is hidden', () => {
	it.each([HIDDEN, `WW-${WPN}-${HIDDEN}`])(
		'is asked by ID (%s), heard and asked again',
		async (to) => {
			const run = await at.n8n.ask({ to, responseType: 'approval' });
			expect(run.result.error).toBeUndefined();
			const person = { remote_phone_number: null, session_key: `WW-${WPN}-${HIDDEN}` };
			await at.sandbox.deliver(EVENT, message(person, 'Hm'), { to: at.n8n.hookUrls[0] });
			await at.sandbox.deliver(EVENT, message(person), { to: at.n8n.hookUrls[0] });
			const ends = { from_number: OWN, to_remote_id: HIDDEN };
			expect(sent()).toEqual([expect.objectContaining(ends), expect.objectContaining(ends)]);
			expect(run.reply).toMatchObject({ approved: true, from: HIDDEN, timesAsked: 2 });
			expect(left()).toBe(0);
		},
	);

	it('is heard too where 2Chat shows the number beside the hidden conversation', async () => {
		const run = await at.n8n.ask({ to: HIDDEN });
		const person = {
			remote_phone_number: '+15550100001',
			session_key: `WW-${WPN}-${HIDDEN}`,
		};
		await at.sandbox.deliver(EVENT, message(person), { to: at.n8n.hookUrls[0] });
		expect(run.reply?.text).toBe('Yes');
	});

	it('is nobody else, even with the same digits', async () => {
		const run = await at.n8n.ask({ to: HIDDEN });
		const other = { remote_phone_number: null, session_key: `WW-${WPN}-69000000000002@lid` };
		await at.sandbox.deliver(EVENT, message(other), { to: at.n8n.hookUrls[0] });
		const digits = { remote_phone_number: '+69000000000001' };
		await at.sandbox.deliver(EVENT, message(digits), { to: at.n8n.hookUrls[0] });
		expect(run.state).toBe('waiting');
	});

	it('is not asked on a WABA number, and nothing is sent', async () => {
		const from = { __rl: true, mode: 'number', value: '+15550100003' };
		const { result } = await at.n8n.ask({ to: HIDDEN, channelType: 'waba', from });
		expect(result.error?.message).toMatch(/number is hidden.*QR code.*or use the phone number/);
		expect(at.sandbox.requests).toEqual([]);
	});
});

it.each([
	['WAG00000000-0000-4000-8000-000000000001', /is a group, and only people can be asked/],
	['120363000000000001@g.us', /is a group/],
	['@jane.roe', /is a username/],
])('refuses to ask %s, before anything is sent', async (to, message) => {
	const { result } = await at.n8n.ask({ to });
	expect(result.error?.message).toMatch(message);
	expect(at.sandbox.requests).toEqual([]);
});

it.each([
	['status', { session_key: `WW-${WPN}-status@broadcast` }],
	['newsletter', { session_key: `WW-${WPN}-120363000000000001@newsletter` }],
	['group', { session_key: `WW-${WPN}-120363000000000001@g.us` }],
])('what the person says in a %s is no reply', async (_, chat) => {
	const run = await at.n8n.ask();
	const person = { remote_phone_number: '+15550100001', ...chat };
	await at.sandbox.deliver(EVENT, message(person), { to: at.n8n.hookUrls[0] });
	expect(run.state).toBe('waiting');
});
