import { tick } from '../../trigger/webhookServer.mjs';
import { JANE, OWN, useWaitingN8n } from './waitingN8n';

const at = useWaitingN8n();

const JOHN = '+15550100009';
const ANN = '+15550100010';
const HIDDEN = '69000000000001@lid';
const THREE = { alsoAsk: `${JOHN}, ${ANN}` };

const left = () => at.sandbox.state.subscriptions.size;
/** Whom the account has written to, and what. */
const sent = (): string[] =>
	at.sandbox.requests
		.filter(({ path }) => path.endsWith('/send-message'))
		.map(({ body }) => {
			const { to_number: to, to_remote_id: id, text } = body as Record<string, string>;
			return `${to ?? id}: ${text}`;
		});
const says = async (from: string, text: string) =>
	(await at.sandbox.receive({ from, text })).deliveries.map(
		({ body }) => (JSON.parse(body) as { ignored?: string }).ignored,
	);
/** 2Chat refuses to send to this person. */
const refuse = (person: string, more = {}) => {
	const match = ({ body }: { body: Record<string, string> }) => body.to_number === person;
	at.sandbox.faults.add({ path: '*/send-message', match, status: 422, times: 9, ...more });
};

describe('several people asked at once', () => {
	it('get the same question each, and one subscription hears them all', async () => {
		const run = await at.n8n.ask(THREE);
		expect(run.result.error).toBeUndefined();
		expect(sent().sort()).toEqual([`${JANE}: When?`, `${JOHN}: When?`, `${ANN}: When?`]);
		expect(at.n8n.hookUrls).toHaveLength(1);
		for (const number of [JANE, JOHN, ANN, OWN]) {
			expect(at.n8n.hookUrls[0]).not.toContain(number.slice(1));
		}
	});

	it.each([JANE, JOHN, ANN])('whoever answers first (%s) lets the run go on', async (first) => {
		const run = await at.n8n.ask(THREE);
		await says(first, 'At nine');
		expect(run.reply).toMatchObject({
			from: first,
			text: 'At nine',
			timesAsked: 1,
			timedOut: false,
			notAsked: [],
		});
		expect(left()).toBe(0);
		expect(await says(JANE, 'At ten')).toEqual([]);
		expect(sent()).toHaveLength(3);
	});

	it('go on once when two answer in the same moment', async () => {
		const run = await at.n8n.ask(THREE);
		await Promise.all([says(JANE, 'At nine'), says(ANN, 'At ten')]);
		expect(['At nine', 'At ten']).toContain(run.reply?.text);
		expect(left()).toBe(0);
	});

	it('a stranger is none of them, and costs no call', async () => {
		const run = await at.n8n.ask(THREE);
		const calls = at.sandbox.requests.length;
		expect(await says('+15550100011', 'Yes')).toEqual(['somebody else']);
		expect(run.state).toBe('waiting');
		expect(at.sandbox.requests).toHaveLength(calls);
	});

	it.each([
		['written in two ways', '+1 (555) 010-0001'],
		['a second time in the list', `${JOHN}\n${JOHN}`],
	])('one person %s is asked once', async (_, alsoAsk) => {
		await at.n8n.ask({ alsoAsk });
		expect(sent()).toEqual([...new Set(sent())]);
	});

	it('the two numbers of one person count as one', async () => {
		await at.n8n.ask({ to: '+525533334444', alsoAsk: '+5215533334444' });
		expect(sent()).toEqual(['+525533334444: When?']);
	});

	it('come as a list from an expression, and may hide their numbers', async () => {
		const alsoAsk = `={{ ["${JOHN}", "${HIDDEN}"] }}`;
		const run = await at.n8n.ask({ alsoAsk });
		expect(run.result.error).toBeUndefined();
		expect(sent().sort()).toEqual([`${JANE}: When?`, `${JOHN}: When?`, `${HIDDEN}: When?`]);
		await at.sandbox.deliver(
			'whatsapp.message.received',
			{
				uuid: 'MSG-hidden',
				message: { text: 'Here' },
				channel_phone_number: OWN,
				remote_phone_number: null,
				session_key: `WW-WPN00000000-0000-4000-8000-000000000001-${HIDDEN}`,
				sent_by: 'user',
			},
			{ to: at.n8n.hookUrls[0] },
		);
		expect(run.reply).toMatchObject({ from: HIDDEN, text: 'Here' });
	});

	it('end without an answer as one person does', async () => {
		const run = await at.n8n.ask({ ...THREE, responseType: 'approval' });
		const [entry] = run.result.run.data.executionData?.nodeExecutionStack ?? [];
		expect(entry.data.main[0]?.map(({ json }) => json)).toEqual([
			expect.objectContaining({ timedOut: true, approved: false, notAsked: [] }),
		]);
	});
});

describe('an unclear answer', () => {
	const APPROVAL = { ...THREE, responseType: 'approval', waitOptions: { askAgain: 1 } };
	const again = (person: string) => expect.stringContaining(`${person}: Please answer`);

	it('is asked about again with whoever gave it, and nobody else', async () => {
		const run = await at.n8n.ask(APPROVAL);
		await says(JOHN, 'Hm');
		expect(sent().slice(3)).toEqual([again(JOHN)]);
		expect(at.n8n.hookUrls).toHaveLength(1);
		await says(JOHN, 'Yes');
		expect(run.reply).toMatchObject({ approved: true, from: JOHN, timesAsked: 2 });
		expect(left()).toBe(0);
	});

	it('is asked about again at the number that was written, not at the one that answered', async () => {
		await at.n8n.ask({ ...APPROVAL, alsoAsk: '+525533334444' });
		const payload = {
			uuid: 'MSG-1',
			message: { text: 'Hm' },
			channel_phone_number: OWN,
			remote_phone_number: '+5215533334444',
			sent_by: 'user',
		};
		await at.sandbox.deliver('whatsapp.message.received', payload, { to: at.n8n.hookUrls[0] });
		expect(sent().slice(2)).toEqual([again('+525533334444')]);
	});

	it('does not keep another from answering, who was asked once', async () => {
		const run = await at.n8n.ask(APPROVAL);
		await says(JOHN, 'Hm');
		await says(ANN, 'No, too late');
		expect(run.reply).toMatchObject({ approved: false, from: ANN, timesAsked: 1 });
		expect(left()).toBe(0);
	});

	it('ends nothing for the others, however often it comes', async () => {
		const run = await at.n8n.ask(APPROVAL);
		for (const text of ['Hm', 'What?', 'Who?']) await says(JOHN, text);
		expect(sent()).toHaveLength(4);
		expect(run.state).toBe('waiting');
		await says(JANE, 'Yes');
		expect(run.reply).toMatchObject({ approved: true, from: JANE });
		expect(left()).toBe(0);
	});

	it('of two people at once is asked about again with both, each as often as was said', async () => {
		const run = await at.n8n.ask(APPROVAL);
		await Promise.all([says(JANE, 'Hm'), says(ANN, 'What?')]);
		expect(sent().slice(3).sort()).toEqual([again(JANE), again(ANN)]);
		await says(JANE, 'Who?');
		await says(ANN, 'Why?');
		expect(sent()).toHaveLength(5);
		await says(ANN, 'Yes');
		expect(run.reply).toMatchObject({ approved: true, from: ANN, timesAsked: 2 });
		expect(left()).toBe(0);
	});

	it('that crosses the answer of another loses nothing', async () => {
		const run = await at.n8n.ask(APPROVAL);
		const [first] = at.n8n.hookUrls;
		await says(JOHN, 'Hm');
		const payload = {
			uuid: 'MSG-crossed',
			message: { text: 'Yes' },
			channel_phone_number: OWN,
			remote_phone_number: ANN,
			sent_by: 'user',
		};
		// On its way to the address before, while John was asked again.
		await at.sandbox.deliver('whatsapp.message.received', payload, { to: first });
		expect(run.reply).toMatchObject({ approved: true, from: ANN, timesAsked: 1 });
		expect(left()).toBe(0);
	});
});

describe('who can not be asked', () => {
	it.each([JANE, JOHN])('is named in the output, and the others are heard (%s)', async (person) => {
		refuse(person);
		const run = await at.n8n.ask(THREE);
		expect(run.result.error).toBeUndefined();
		const notAsked = [{ to: person, error: expect.stringMatching(/refused a value/) }];
		const [entry] = run.result.run.data.executionData?.nodeExecutionStack ?? [];
		expect(entry.data.main[0]?.[0].json).toEqual({ timedOut: true, notAsked });
		await says(ANN, 'Here');
		expect(run.reply).toMatchObject({ from: ANN, text: 'Here', notAsked });
		expect(left()).toBe(0);
	});

	it('is not heard, and may answer another run', async () => {
		const older = await at.n8n.ask({ to: JOHN });
		refuse(JOHN);
		const newer = await at.n8n.ask(THREE);
		const calls = at.sandbox.requests.length;
		await says(JOHN, 'To the older');
		expect(older.reply).toMatchObject({ from: JOHN, text: 'To the older' });
		expect(newer.state).toBe('waiting');
		// The older one's: the list, and the removal. The newer one asks nothing.
		expect(at.sandbox.requests).toHaveLength(calls + 2);
		await says(JANE, 'To the newer');
		expect(newer.reply).toMatchObject({ from: JANE, text: 'To the newer' });
		expect(left()).toBe(0);
	});

	it('leaves one to be asked again as if there had been nobody else', async () => {
		refuse(JOHN);
		const waitOptions = { askAgain: 1 };
		const run = await at.n8n.ask({ alsoAsk: JOHN, responseType: 'approval', waitOptions });
		await says(JANE, 'Hm');
		await says(JANE, 'What?');
		expect(run.reply).toMatchObject({ approved: false, matched: false, timesAsked: 2 });
		expect(run.reply).toMatchObject({ notAsked: [{ to: JOHN }] });
		expect(left()).toBe(0);
	});

	it('is heard where 2Chat can not be told otherwise, and nothing else is lost', async () => {
		refuse(JOHN);
		at.sandbox.faults.add({ path: '*/send-message', delayMs: 50, times: 2 });
		const match = () => sent().length > 0;
		at.sandbox.faults.add({ path: '/webhooks/subscribe/*', match, status: 422, times: 9 });
		const run = await at.n8n.ask(THREE);
		expect(run.result.error).toBeUndefined();
		await says(ANN, 'Here');
		expect(run.reply).toMatchObject({ from: ANN, notAsked: [{ to: JOHN }] });
		expect(left()).toBe(0);
	});

	it('is heard all the same where the question may have gone through', async () => {
		refuse(JOHN, { status: undefined, when: 'after', drop: true });
		const run = await at.n8n.ask(THREE);
		await says(JOHN, 'Here');
		expect(run.reply).toMatchObject({
			from: JOHN,
			notAsked: [{ to: JOHN, error: expect.stringMatching(/may have gone through/) }],
		});
	});

	it('fails the run with every reason where it is everybody, and leaves nothing', async () => {
		for (const person of [JANE, JOHN, ANN]) refuse(person);
		const { result } = await at.n8n.ask(THREE);
		const { message } = result.error!;
		expect(message).toMatch(/^Nobody could be asked\. /);
		for (const person of [JANE, JOHN, ANN]) expect(message).toContain(`${person}: `);
		expect(left()).toBe(0);
	});

	it('is not taken from what an earlier question left in the item', async () => {
		const input = [{ notAsked: [{ to: ANN, error: 'Earlier' }] }];
		const run = await at.n8n.ask(THREE, { input });
		await says(JANE, 'Here');
		expect(run.reply).toMatchObject({ notAsked: [] });
	});

	it('is nobody where the run is stopped meanwhile: it does not wait, and nothing is left', async () => {
		const match = ({ body }: { body: Record<string, string> }) => body.to_number !== JANE;
		at.sandbox.faults.add({ path: '*/send-message', match, delayMs: 300, times: 9 });
		await at.n8n.ask(THREE, {
			onStart: (cancel) =>
				void (async () => {
					while (sent().length < 3) await tick();
					cancel();
				})(),
		});
		while (left() > 0) await tick();
	});
});

describe('asking is refused before anything is sent', () => {
	const many = Array.from({ length: 10 }, (_, index) => `+1555010002${index}`).join();

	it.each([
		['there are eleven', many, /have 11 people, and one question goes to at most 10/],
		['one is a group', '120363000000000001@g.us', /Also Ask "1203.*is a group/],
		['one is no number', `${JOHN}, Ann`, /Also Ask "Ann" is not a phone number/],
		[
			'two have "and" between',
			`${JOHN} and +15550100008`,
			/more than one phone number; a field for several takes them with commas between/,
		],
		['one is an object', '={{ [{ phone: "+15550100009" }] }}', /Also Ask is an object/],
	])('where %s', async (_, alsoAsk, message) => {
		const { result } = await at.n8n.ask({ alsoAsk });
		expect(result.error?.message).toMatch(message);
		expect(at.sandbox.requests).toEqual([]);
	});

	it.each([`${JANE}, ${JOHN}`, `={{ ["${JANE}", "${JOHN}"] }}`])(
		'where To has several (%s), with the field for them',
		async (to) => {
			const { result } = await at.n8n.ask({ to });
			expect(result.error?.message).toMatch(/To has 2 people.*put the others into Also Ask/);
			expect(at.sandbox.requests).toEqual([]);
		},
	);

	it('where a hidden ID is to be asked on a WABA number', async () => {
		const from = { __rl: true, mode: 'number', value: '+15550100003' };
		const { result } = await at.n8n.ask({ alsoAsk: HIDDEN, channelType: 'waba', from });
		expect(result.error?.message).toMatch(/Also Ask.*number is hidden/);
		expect(at.sandbox.requests).toEqual([]);
	});
});

it('two runs that ask one of them both: the newer gets the answer, the older the one after', async () => {
	const older = await at.n8n.ask({ to: JANE, alsoAsk: JOHN });
	const newer = await at.n8n.ask({ to: ANN, alsoAsk: JOHN });
	await says(JOHN, 'To the newer');
	expect(newer.reply).toMatchObject({ text: 'To the newer', from: JOHN });
	expect(older.state).toBe('waiting');
	await says(JOHN, 'To the older');
	expect(older.reply).toMatchObject({ text: 'To the older', from: JOHN });
	expect(left()).toBe(0);
});

it('two runs that share nobody do not wait for each other', async () => {
	const one = await at.n8n.ask({ to: JANE, alsoAsk: JOHN });
	const other = await at.n8n.ask({ to: ANN, alsoAsk: '+15550100011' });
	await says(JANE, 'One');
	await says(ANN, 'Other');
	expect([one.reply?.text, other.reply?.text]).toEqual(['One', 'Other']);
});

it('each may react to the question that they got', async () => {
	const EVENT = 'whatsapp.message.reaction';
	const run = await at.n8n.ask({
		...THREE,
		responseType: 'approval',
		approvalOptions: { countReactions: true },
	});
	expect(left()).toBe(2);
	const toAnn = [...at.sandbox.state.messages.values()].filter(
		({ sent_by: by, remote_phone_number: to }) => by === 'api' && to === ANN,
	);
	const reaction = (uuid: string, from: string) => ({
		event: EVENT,
		uuid: `MSG-${from}`,
		reaction: '👎',
		message: { uuid, text: 'When?' },
		remote_phone_number: from,
		channel_phone_number: OWN,
		sent_by: 'user',
	});
	await at.sandbox.deliver(EVENT, reaction('MSG-another', ANN));
	expect(run.state).toBe('waiting');
	await at.sandbox.deliver(EVENT, reaction(toAnn[0].uuid, ANN));
	expect(run.reply).toMatchObject({ approved: false, text: '👎', from: ANN });
	expect(left()).toBe(0);
});

it('on a WABA number, whoever has not written for a day is named, and the others are heard', async () => {
	const from = { __rl: true, mode: 'number', value: '+15550100003' };
	const run = await at.n8n.ask({ to: JOHN, alsoAsk: JANE, channelType: 'waba', from });
	expect(sent()).toEqual([`${JANE}: When?`]);
	await at.sandbox.receive({ from: JANE, to: '+15550100003', text: 'Here' });
	expect(run.reply).toMatchObject({
		from: JANE,
		notAsked: [{ to: JOHN, error: expect.stringMatching(/within the last 24 hours/) }],
	});
	expect(left()).toBe(0);
});
