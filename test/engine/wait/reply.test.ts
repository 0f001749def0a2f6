import { JANE, OWN, useWaitingN8n } from './waitingN8n';

jest.mock('../../../nodes/TwoChat/transport/retry/clock', () => ({
	...jest.requireActual('../../../nodes/TwoChat/transport/retry/clock'),
	wait: jest.fn(),
}));

const { wait } = jest.requireMock('../../../nodes/TwoChat/transport/retry/clock') as {
	wait: jest.Mock;
};
const actual = jest.requireActual('../../../nodes/TwoChat/transport/retry/clock') as {
	wait: typeof wait;
};

const DAYS = { responseType: 'choice', choices: 'Monday\nTuesday' };
const AGAIN = 'Please answer with one of these:\n\n1. Monday\n2. Tuesday';

const at = useWaitingN8n();

beforeEach(() => void wait.mockImplementation(actual.wait));

const left = () => at.sandbox.state.subscriptions.size;
const written = (): string[] =>
	[...at.sandbox.state.messages.values()]
		.filter(({ sent_by: by }) => by === 'api')
		.map(({ message }) => message.text as string);
const receive = async (text: string, more = {}) =>
	(await at.sandbox.receive({ text, ...more })).deliveries;

/** A message of Jane's as 2Chat delivers it. */
const message = (uuid: string, text: string) => ({
	uuid,
	message: { text },
	remote_phone_number: JANE,
	channel_phone_number: OWN,
	sent_by: 'user',
});
const deliver = async (payload: object, to: string, repeat = 1) =>
	await at.sandbox.deliver('whatsapp.message.received', payload, { to, repeat });

describe('the reply', () => {
	it('says who wrote what, and how long it took', async () => {
		const run = await at.n8n.ask();
		await receive('At nine');
		expect(run.reply).toEqual({
			text: 'At nine',
			mediaType: null,
			mediaUrl: null,
			mediaMimeType: null,
			quotedText: null,
			from: JANE,
			senderName: null,
			to: OWN,
			messageId: expect.stringMatching(/^MSG/),
			askedAt: expect.stringMatching(/^20.*Z$/),
			repliedAt: expect.stringMatching(/^20.*Z$/),
			secondsWaited: expect.any(Number),
			timesAsked: 1,
			timedOut: false,
		});
		expect(left()).toBe(0);
	});

	it('may be a file', async () => {
		const run = await at.n8n.ask();
		await at.sandbox.receive({ url: 'https://files.example.com/photo.jpg' });
		expect(run.reply).toMatchObject({
			text: null,
			mediaUrl: 'https://files.example.com/photo.jpg',
			mediaType: 'image',
		});
	});

	it.each([
		['a stranger', { from: '+15550100009' }],
		['the person, in a group', { group_uuid: 'WAG00000000-0000-4000-8000-000000000001' }],
	])('is not what comes from %s', async (_, more) => {
		const run = await at.n8n.ask();
		await receive('Yes', more);
		expect(run.state).toBe('waiting');
		expect(left()).toBe(1);
	});

	it.each([
		['the number itself, through the API', { sent_by: 'api' }],
		['the number itself, by an agent', { sent_by: 'agent' }],
		['the person, in a group', { participant: { phone_number: JANE } }],
		['the person, to another number', { channel_phone_number: '+15550100003' }],
		['the person, a day before the question', { created_at: '2026-01-01T00:00:00Z' }],
		['nobody that 2Chat names', { remote_phone_number: null }],
		['something that n8n can not read', { deep: JSON.parse('['.repeat(200) + ']'.repeat(200)) }],
	])('is not what 2Chat delivers from %s', async (_, change) => {
		const run = await at.n8n.ask();
		const calls = at.sandbox.requests.length;
		const payload = { ...message('MSG-1', 'Yes'), ...change };
		const [{ status }] = await deliver(payload, at.n8n.hookUrls[0]);
		expect(status).toBe(200);
		expect(run.state).toBe('waiting');
		expect(at.sandbox.requests).toHaveLength(calls);
	});

	it('is what the person writes, also where 2Chat says neither the number nor the zone of the time', async () => {
		const run = await at.n8n.ask();
		const bare = { ...message('MSG-1', 'Yes'), channel_phone_number: null };
		await deliver({ ...bare, created_at: '2020-01-01T00:00:00' }, at.n8n.hookUrls[0]);
		expect(run.reply?.text).toBe('Yes');
	});

	it('costs no call for what strangers write', async () => {
		for (let runs = 0; runs < 3; runs++) await at.n8n.ask();
		const calls = at.sandbox.requests.length;
		const answers = await receive('Yes', { from: '+15550100009' });
		expect(answers.map(({ body }) => JSON.parse(body) as object)).toEqual(
			Array.from({ length: 3 }, () => ({ ignored: 'somebody else' })),
		);
		expect(at.sandbox.requests).toHaveLength(calls);
	});

	it.each([
		['can not be listed', { method: 'GET', path: '/webhooks' }],
		['can not be removed', { method: 'DELETE', path: '/webhooks/*' }],
	])('is not lost when subscriptions %s', async (_, what) => {
		const run = await at.n8n.ask();
		at.sandbox.faults.add({ ...what, status: 503, times: 99 });
		wait.mockResolvedValue(undefined);
		await receive('Here');
		expect(run.reply?.text).toBe('Here');
		expect(at.n8n.warnings.join()).toMatch(/subscription/i);
		// What is left goes with the next question, although the run's time is not up.
		at.sandbox.faults.clear();
		await at.n8n.ask({ to: '+15550100009' });
		expect(left()).toBe(1);
	});
});

describe('a choice', () => {
	it.each([
		['2', 2],
		['2.', 2],
		['(2)', 2],
		['２', 2],
		['2️⃣', 2],
		['٢', 2],
		['२', 2],
		['TUESDAY!', 2],
		[' tuesday ', 2],
		['1) Monday', 1],
		['Mönday', 1],
	])('is made by "%s"', async (text, number) => {
		const run = await at.n8n.ask(DAYS);
		await receive(text);
		expect(run.reply).toMatchObject({ choiceNumber: number, matched: true, timesAsked: 1 });
	});

	it.each(['', '0', '3', 'Mon', '2 Monday', 'Monday or Tuesday', '12'])(
		'is not made by "%s": the question is asked again',
		async (text) => {
			const run = await at.n8n.ask(DAYS);
			await receive(text);
			expect(run.state).toBe('waiting');
			expect(written()).toEqual(['When?\n\n1. Monday\n2. Tuesday', AGAIN]);
			expect(left()).toBe(1);
		},
	);

	it('may have options from an expression on the item', async () => {
		const run = await at.n8n.ask(
			{ ...DAYS, choices: '={{ $json.days }}' },
			{ input: [{ days: ['Monday', 'Tuesday'] }] },
		);
		await receive('2');
		expect(run.reply).toMatchObject({ choice: 'Tuesday' });
	});

	it('goes by the text of an option rather than by its number', async () => {
		const run = await at.n8n.ask({ ...DAYS, choices: '3\n2\n1' });
		await receive('3');
		expect(run.reply).toMatchObject({ choice: '3', choiceNumber: 1 });
	});

	it('is asked for as often as wanted, with the text wanted, and is then left open', async () => {
		const run = await at.n8n.ask({ ...DAYS, waitOptions: { askAgain: 1, askAgainText: 'Which?' } });
		await receive('Hm');
		await receive('Hm hm');
		expect(written().slice(1)).toEqual(['Which?\n\n1. Monday\n2. Tuesday']);
		expect(run.reply).toMatchObject({
			text: 'Hm hm',
			matched: false,
			choice: null,
			choiceNumber: null,
			timesAsked: 2,
		});
		expect(left()).toBe(0);
	});

	it('is asked for once when 2Chat delivers a miss twice', async () => {
		const run = await at.n8n.ask(DAYS);
		const [url] = at.n8n.hookUrls;
		const miss = message('MSG-1', 'Hm');
		await deliver(miss, url, 3);
		await deliver(miss, url);
		await deliver(miss, at.n8n.hookUrls[0]);
		expect(written()).toHaveLength(2);
		expect(left()).toBe(1);
		expect(run.state).toBe('waiting');
	});

	it('is not made at the address of a question that has been asked again since', async () => {
		const run = await at.n8n.ask(DAYS);
		const [first] = at.n8n.hookUrls;
		await receive('Hm');
		await deliver(message('MSG-2', 'Monday'), first);
		expect(run.state).toBe('waiting');
		expect(left()).toBe(1);
	});

	it.each([
		['the message is refused', { path: '*/send-message', status: 422 }],
		['2Chat does not subscribe', { path: '/webhooks/subscribe/*', status: 422 }],
	])('can still be made when %s while it is asked again', async (_, fault) => {
		const run = await at.n8n.ask(DAYS);
		at.sandbox.faults.add(fault);
		await receive('Hm');
		expect(at.n8n.warnings.join()).toMatch(/not asked again/);
		expect(left()).toBe(1);
		await receive('Monday');
		expect(run.reply).toMatchObject({ choice: 'Monday' });
		expect(left()).toBe(0);
	});
});

describe('an approval', () => {
	it.each([
		['yes', { approved: true, matched: true }],
		['1', { approved: true }],
		['No', { approved: false, matched: true }],
		['no, the other address', { approved: false, chatInput: 'no, the other address' }],
	])('is read from "%s"', async (text, expected) => {
		const run = await at.n8n.ask({ responseType: 'approval' });
		await receive(text);
		expect(run.reply).toMatchObject(expected);
	});

	it.each(['Yes, but later', 'nothing', 'Nope', 'Yes?', '-1', '1 ?'])(
		'is not read from "%s"',
		async (text) => {
			const run = await at.n8n.ask({ responseType: 'approval' });
			await receive(text);
			expect(run.state).toBe('waiting');
		},
	);

	it('may be a label that asks itself', async () => {
		const approvalOptions = { approveLabel: 'Ready?' };
		const run = await at.n8n.ask({ responseType: 'approval', approvalOptions });
		await receive('ready?');
		expect(run.reply).toMatchObject({ approved: true });
	});

	it('is not given when nobody says yes or no', async () => {
		const run = await at.n8n.ask({ responseType: 'approval', waitOptions: { askAgain: 0 } });
		await receive('Who is this?');
		expect(run.reply).toMatchObject({ approved: false, matched: false, chatInput: 'Who is this?' });
	});

	it('goes by the labels of the user', async () => {
		const approvalOptions = { approveLabel: 'Go ahead', declineLabel: 'Stop' };
		const run = await at.n8n.ask({ responseType: 'approval', approvalOptions });
		await receive('yes');
		expect(run.state).toBe('waiting');
		await receive('go  ahead.');
		expect(run.reply).toMatchObject({ approved: true });
	});
});

describe('of several questions to one person', () => {
	beforeEach(() => wait.mockResolvedValue(undefined));

	it('the newest gets the answer, and the next message goes to the one before', async () => {
		const runs = [await at.n8n.ask(), await at.n8n.ask(), await at.n8n.ask()];
		for (const text of ['Third', 'Second', 'First']) await receive(text);
		expect(runs.map(({ reply }) => reply?.text)).toEqual(['First', 'Second', 'Third']);
		expect(left()).toBe(0);
	});

	describe('the one that a reply quotes gets it', () => {
		const reply = async (quoted: string) =>
			await at.sandbox.deliver('whatsapp.message.received', {
				event: 'whatsapp.message.received',
				uuid: 'MSG-quoting',
				remote_phone_number: JANE,
				channel_phone_number: OWN,
				sent_by: 'user',
				message: { text: 'Yes', quoted_msg: { message: { text: quoted } } },
			});

		it.each(['First?', ' First? '])('although it is older (%j)', async (quoted) => {
			const older = await at.n8n.ask({ message: 'First?' });
			const newer = await at.n8n.ask({ message: 'Second?' });
			await reply(quoted);
			expect([older.reply?.text, newer.state]).toEqual(['Yes', 'waiting']);
			expect(left()).toBe(1);
		});

		it('and of two that say the same, the newer', async () => {
			const older = await at.n8n.ask();
			const newer = await at.n8n.ask();
			await at.n8n.ask({ message: 'Second?' });
			await reply('When?');
			expect([older.state, newer.reply?.text]).toEqual(['waiting', 'Yes']);
		});

		it('or the newest, when it quotes something else', async () => {
			const older = await at.n8n.ask({ message: 'First?' });
			const newer = await at.n8n.ask({ message: 'Second?' });
			await reply('Good morning');
			expect([older.state, newer.reply?.text]).toEqual(['waiting', 'Yes']);
		});
	});

	it('none takes a message that another has taken and gone on with', async () => {
		const older = await at.n8n.ask();
		const [toOlder] = at.n8n.hookUrls;
		const newer = await at.n8n.ask();
		const toNewer = at.n8n.hookUrls.find((url) => url !== toOlder) as string;
		await deliver(message('MSG-1', 'Here'), toNewer);
		await deliver(message('MSG-1', 'Here'), toOlder);
		expect(newer.reply?.text).toBe('Here');
		expect(older.state).toBe('waiting');
	});

	it('the next message goes to the older even while the newer is about to go on', async () => {
		const older = await at.n8n.ask();
		const newer = await at.n8n.ask();
		wait.mockImplementation(async (ms: number) => {
			if (ms > 1000) await receive('Next');
		});
		await receive('First');
		expect([newer, older].map(({ reply }) => reply?.text)).toEqual(['First', 'Next']);
		expect(left()).toBe(0);
	});

	it('the newer stays visible until every process has seen whom the message is for', async () => {
		await at.n8n.ask();
		await at.n8n.ask();
		let leftMeanwhile = 0;
		wait.mockImplementation(async (ms: number) => {
			if (ms > 1000) leftMeanwhile = left();
		});
		await receive('Second');
		expect(leftMeanwhile).toBe(2);
		expect(left()).toBe(1);
	});

	it('a stopped one keeps no other from its reply', async () => {
		const older = await at.n8n.ask();
		const newer = await at.n8n.ask();
		newer.state = 'stopped';
		await receive('Here');
		expect(older.reply?.text).toBe('Here');
	});

	it('each is told apart by the number that asked', async () => {
		const other = [...at.sandbox.state.numbers.values()].find(
			({ phone_number: own }) => own !== OWN,
		);
		other.connection_status = 'C';
		const onOwn = await at.n8n.ask();
		await at.n8n.ask({ from: { __rl: true, mode: 'number', value: other.phone_number } });
		await receive('To the first number');
		expect(onOwn.reply?.text).toBe('To the first number');
		expect(left()).toBe(1);
	});
});
