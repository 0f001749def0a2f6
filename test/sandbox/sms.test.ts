import { useSandbox } from './useSandbox';

const at = useSandbox();
const jane = '+15550100001';

const channel = () => [...at.sandbox.state.smsChannels.keys()][0];
const thread = async (query = '') =>
	(await at.ask('GET', `/sms/messages/${channel()}/${jane}${query}`)).body.messages;

test('a sent SMS ends the thread and can be read', async () => {
	const body = { from_number: '+15550100004', to_number: jane, text: 'Hi' };
	const sent = await at.ask('POST', '/sms/send', body);
	expect(sent.status).toBe(202);
	const { message_uuid: uuid } = sent.body;
	expect((await thread()).at(-1)).toMatchObject({
		uuid,
		text: 'Hi',
		destination: jane,
		direction: 'O',
	});
	expect((await at.ask('GET', `/sms/message/${uuid}`)).body.message).toMatchObject({ text: 'Hi' });
	at.sandbox.options.smsMessageId = true;
	expect((await at.ask('POST', '/sms/send', body)).body).toEqual({
		success: true,
		message_id: expect.any(String),
	});
});

test('channels are listed and read', async () => {
	const { channels, count } = (await at.ask('GET', '/sms/channels?results_per_page=1')).body;
	expect([channels.length, count]).toEqual([1, 2]);
	expect((await at.ask('GET', `/sms/channel/${channels[0].uuid}`)).body.channel).toEqual(
		channels[0],
	);
	expect((await at.ask('GET', '/sms/channel/SMS-unknown')).status).toBe(404);
});

test('conversations come 20 a page', async () => {
	const page = async (number: number) =>
		(await at.ask('GET', `/sms/conversations/${channel()}?page_number=${number}`)).body;
	const [first, second] = [await page(0), await page(1)];
	expect([first.conversations.length, second.conversations.length, first.count]).toEqual([
		20, 5, 25,
	]);
	expect(first.conversations[0]).toMatchObject({ contact: jane, message_count: 120 });
});

test('a thread is read backwards by before_ts, each page oldest first', async () => {
	const pages = [await thread()];
	while (pages[0].length > 0) pages.unshift(await thread(`?before_ts=${pages[0][0].timestamp}`));
	expect(pages.map(({ length }) => length)).toEqual([0, 20, 50, 50]);
	const times = pages.flat().map(({ timestamp }) => timestamp);
	expect(times).toEqual([...times].sort((one, other) => one - other));
	expect(new Set(times).size).toBe(120);
});
