import { JANE, OWN, useWaitingN8n } from './waitingN8n';

const at = useWaitingN8n();

const EVENT = 'whatsapp.message.reaction';
const COUNTED = { responseType: 'approval', approvalOptions: { countReactions: true } };

const left = () => at.sandbox.state.subscriptions.size;
const events = () =>
	[...at.sandbox.state.subscriptions.values()].map(({ event_name: event }) => event as string);
/** UUIDs of what the number has written, oldest first. */
const written = (): string[] =>
	[...at.sandbox.state.messages.values()]
		.filter(({ sent_by: by }) => by === 'api')
		.map(({ uuid }) => uuid as string);
const reactionUrls = (): string[] =>
	at.n8n.hookUrls.filter((url) => new URL(url).searchParams.has('reacts'));

/** Jane's reaction to a message. */
const reaction = (emoji: string, uuid: string, more = {}) => ({
	event: EVENT,
	uuid: `MSG-${Math.random()}`,
	reaction: emoji,
	message: { uuid, text: 'When?' },
	remote_phone_number: JANE,
	channel_phone_number: OWN,
	sent_by: 'user',
	...more,
});
const react = async (emoji: string, uuid = written()[0], more = {}) =>
	await at.sandbox.deliver(EVENT, reaction(emoji, uuid, more));

describe('with Count Reactions', () => {
	it.each([
		['👍', true],
		['👍🏿', true],
		['✅', true],
		['👎', false],
		['👎🏽', false],
		['❌', false],
	])('%s on the question answers it', async (emoji, approved) => {
		const run = await at.n8n.ask(COUNTED);
		expect(events()).toEqual(['whatsapp.message.received', EVENT]);
		await react(emoji);
		expect(run.reply).toMatchObject({ approved, matched: true, text: emoji, timesAsked: 1 });
		expect(left()).toBe(0);
	});

	it.each([
		[
			'as a field of the reaction',
			(uuid: string) => ({ reaction: { emoji: '👍', message_uuid: uuid } }),
		],
		[
			'beside the emoji',
			(uuid: string) => ({ message: { text: '👍' }, reaction: undefined, message_uuid: uuid }),
		],
		['as its own', (uuid: string) => ({ message: { text: '👍' }, reaction: undefined, uuid })],
		[
			'in the message',
			(uuid: string) => ({ message: { reaction: '👍', message_uuid: uuid }, reaction: undefined }),
		],
	])('wherever 2Chat says the message: %s', async (_, fields) => {
		const run = await at.n8n.ask(COUNTED);
		await react('👍', written()[0], fields(written()[0]));
		expect(run.reply).toMatchObject({ approved: true });
		expect(left()).toBe(0);
	});

	it('a message still answers, and both subscriptions go', async () => {
		const run = await at.n8n.ask(COUNTED);
		await at.sandbox.receive({ text: 'Yes' });
		expect(run.reply).toMatchObject({ approved: true, text: 'Yes' });
		expect(left()).toBe(0);
	});

	it.each([
		['on another message', '👍', { message: { uuid: 'MSG-other' } }],
		['on no message that 2Chat names', '👍', { message: { text: '👍' }, reaction: undefined }],
		['of somebody else', '👍', { remote_phone_number: '+15550100009' }],
		['of the number that asked', '👍', { reacted_by: OWN }],
		['of the number that asked, in another form', '👍', { from: { phone_number: OWN } }],
		['sent through the API', '👍', { sent_by: 'api' }],
		['in a group', '👍', { participant: { phone_number: JANE } }],
		['that says neither yes nor no', '❤️', {}],
		['that was taken back', '', {}],
		['that says both', '👍👎', {}],
	])('one %s does not answer, and nothing is asked again', async (_, emoji, more) => {
		const run = await at.n8n.ask(COUNTED);
		await react(emoji, written()[0], more);
		expect(run.state).toBe('waiting');
		expect(written()).toHaveLength(1);
		expect(left()).toBe(2);
	});

	it('the question and what it was asked again with can both be reacted to', async () => {
		for (const which of [0, 1]) {
			at.sandbox.reset();
			const run = await at.n8n.ask(COUNTED);
			await at.sandbox.receive({ text: 'Hm' });
			expect(events().sort()).toEqual([EVENT, 'whatsapp.message.received']);
			await react('👍', written()[which]);
			expect(run.reply).toMatchObject({ approved: true, timesAsked: 2 });
			expect(left()).toBe(0);
		}
	});

	it('of two questions with one text, the one reacted to is answered', async () => {
		const older = await at.n8n.ask(COUNTED);
		const newer = await at.n8n.ask(COUNTED);
		await react('👍', written()[0]);
		expect(older.reply).toMatchObject({ approved: true });
		expect(newer.state).toBe('waiting');
		expect(left()).toBe(2);
	});

	it('and is answered once when the reaction is delivered ten times', async () => {
		const run = await at.n8n.ask(COUNTED);
		const [url] = reactionUrls();
		await at.sandbox.deliver(EVENT, reaction('👍', written()[0]), { to: url, repeat: 10 });
		expect(run.reply).toMatchObject({ approved: true });
		expect(left()).toBe(0);
	});

	it.each(['stopped', 'success'] as const)(
		'both subscriptions of a run that has ended (%s) go with the next question',
		async (state) => {
			(await at.n8n.ask(COUNTED)).state = state;
			await at.n8n.ask({ to: '+15550100009' });
			expect(at.n8n.hookUrls).toHaveLength(1);
		},
	);

	it('nothing is left when the question is refused', async () => {
		at.sandbox.faults.add({ path: '*/send-message', status: 422 });
		const { result } = await at.n8n.ask(COUNTED);
		expect(result.error?.message).toMatch(/refused a value/);
		expect(left()).toBe(0);
	});

	it('a question that is out is not lost when 2Chat reports no reactions', async () => {
		at.sandbox.faults.add({ path: `/webhooks/subscribe/${EVENT}`, status: 422, times: 9 });
		const run = await at.n8n.ask(COUNTED);
		expect(run.result.error).toBeUndefined();
		expect(written()).toHaveLength(1);
		await at.sandbox.receive({ text: 'Yes' });
		expect(run.reply).toMatchObject({ approved: true });
		expect(left()).toBe(0);
	});

	it('is refused for a WABA number, before anything is sent', async () => {
		const from = { __rl: true, mode: 'number', value: '+15550100003' };
		const { result } = await at.n8n.ask({ ...COUNTED, channelType: 'waba', from });
		expect(result.error?.message).toMatch(/reports no reactions.*Turn Count Reactions off/);
		expect(at.sandbox.requests).toEqual([]);
	});
});

it('without it no reaction is listened to, and one that comes as a message is no answer', async () => {
	const run = await at.n8n.ask({ responseType: 'approval' });
	expect(events()).toEqual(['whatsapp.message.received']);
	const to = at.n8n.hookUrls[0];
	await at.sandbox.deliver('whatsapp.message.received', reaction('👍', written()[0]), { to });
	expect(run.state).toBe('waiting');
	expect(written()).toHaveLength(1);
});

it('a choice and a free text take no reactions', async () => {
	const approvalOptions = { countReactions: true };
	await at.n8n.ask({ responseType: 'choice', choices: 'A\nB', approvalOptions });
	await at.n8n.ask({ approvalOptions });
	expect(new Set(events())).toEqual(new Set(['whatsapp.message.received']));
});
