import { useSandbox } from './useSandbox';

const from_number = '+15550100002';
const to_number = '+15550100001';

describe('sending', () => {
	const at = useSandbox();
	const send = (body: object) => at.ask('POST', '/whatsapp/send-message', { from_number, ...body });

	test('a sent message is kept and shows up in both lists, in its conversation and alone', async () => {
		const { body } = await send({ to_number, text: 'Hello' });
		expect(body).toEqual({
			success: true,
			message_uuid: expect.stringMatching(/^MSG/),
			batched: false,
		});
		const { message_uuid: uuid } = body;
		const [listed] = (await at.ask('GET', `/whatsapp/messages/${from_number}`)).body.messages;
		expect(listed).toMatchObject({
			uuid,
			message: { text: 'Hello' },
			sent: true,
			received: false,
			sent_by: 'api',
		});
		const withJane = await at.ask('GET', `/whatsapp/messages/${from_number}/${to_number}`);
		expect(withJane.body.messages).toEqual([listed]);
		const alone = await at.ask('GET', `/whatsapp/message/${listed.session_key}/${uuid}`);
		expect(alone.body.message).toMatchObject({
			is_from_api: true,
			wa_msg_ack: 1,
			message: { text: 'Hello' },
		});
		const [channel] = at.sandbox.state.numbers.keys();
		const { sessions } = (await at.ask('GET', `/whatsapp/conversations/${channel}`)).body;
		expect(sessions).toMatchObject([{ session_key: listed.session_key, phone_number: to_number }]);
	});

	test('media, a place, a group and a username id are possible', async () => {
		const [group] = at.sandbox.state.groups.values();
		const pin = { latitude: '1.5', longitude: '2.5', name: 'Here' };
		const sent = [
			await send({ to_number, url: 'https://cdn.example.com/a.jpg' }),
			await send({ to_number, pin }),
			await send({ to_group_uuid: group.uuid, text: 'All' }),
			await send({ to_remote_id: 'abc@lid', text: 'You' }),
		];
		expect(sent.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
		const messages = [...at.sandbox.state.messages.values()];
		expect(messages[0].message.media).toMatchObject({ type: 'image', mime_type: 'image/jpeg' });
		expect(messages[1].sent_body.pin).toEqual(pin);
		expect(messages[2]).toMatchObject({ group_uuid: group.uuid, remote_phone_number: null });
		expect(messages[3].session_key).toMatch(/-abc@lid$/);
	});

	test.each([
		['two recipients', { to_number, to_remote_id: 'abc@lid', text: 'x' }],
		['no recipient', { text: 'x' }],
		['no content', { to_number }],
		['half a place', { to_number, pin: { latitude: '1' } }],
		['a recipient that is not E.164', { to_number: '5550100001', text: 'x' }],
	])('%s is refused', async (_what, body) => {
		expect((await send(body)).status).toBe(422);
		expect(at.sandbox.violations.splice(0)).toHaveLength(1);
	});

	test('the sender must be one of the connected numbers, the group one of its groups', async () => {
		const groupOfAnother = [...at.sandbox.state.groups.keys()][3];
		expect((await send({ from_number: '+15550199999', to_number, text: 'x' })).status).toBe(404);
		expect((await send({ from_number: '+15550100007', to_number, text: 'x' })).status).toBe(422);
		expect((await send({ to_group_uuid: groupOfAnother, text: 'x' })).status).toBe(404);
	});

	test('a message is deleted by its sender, within 60 hours', async () => {
		const { message_uuid: uuid } = (await send({ to_number, text: 'Oops' })).body;
		const message = at.sandbox.state.messages.get(uuid);
		const remove = () => at.ask('DELETE', `/whatsapp/message/${message.session_key}/${uuid}`);
		message.at -= 61 * 3_600_000;
		expect((await remove()).status).toBe(403);
		message.at += 2 * 3_600_000;
		expect((await remove()).body).toMatchObject({ success: true, message_uuid: uuid });
		expect((await remove()).status).toBe(404);
		const { message: theirs } = await at.sandbox.receive({ text: 'mine' });
		const answer = await at.ask('DELETE', `/whatsapp/message/${theirs.session_key}/${theirs.uuid}`);
		expect(answer.status).toBe(403);
	});
});

describe('a past', () => {
	const at = useSandbox({ history: true });

	test('a number lists 100 a page, newest first', async () => {
		const page = async (number: number) =>
			(await at.ask('GET', `/whatsapp/messages/${from_number}?page_number=${number}`)).body
				.messages;
		const [first, second, third] = [await page(0), await page(1), await page(2)];
		expect([first.length, second.length, third.length]).toEqual([100, 100, 4]);
		const times = [...first, ...second, ...third].map(({ created_at }) => created_at);
		expect(times).toEqual([...times].sort().reverse());
	});

	test('a group lists 50 a page, with who wrote', async () => {
		const [group] = at.sandbox.state.groups.keys();
		const { messages } = (await at.ask('GET', `/whatsapp/groups/messages/${group}`)).body;
		expect(messages).toHaveLength(50);
		expect(messages).toContainEqual(
			expect.objectContaining({ participant: { phone_number: '+15550100001', pushname: 'Jane' } }),
		);
		expect(
			(await at.ask('GET', `/whatsapp/groups/messages/${group}?page_number=1`)).body.messages,
		).toHaveLength(10);
	});

	test('conversations come 10 a page and can be searched by digits', async () => {
		const [channel] = at.sandbox.state.numbers.keys();
		const first = (await at.ask('GET', `/whatsapp/conversations/${channel}`)).body;
		expect(first).toMatchObject({ total: 16, page_number: 0, search_term: null });
		expect(first.sessions).toHaveLength(10);
		expect(first.sessions[0].last_activity_at >= first.sessions[9].last_activity_at).toBe(true);
		expect(
			first.sessions.filter((one: { is_group_chat: boolean }) => one.is_group_chat),
		).toHaveLength(1);
		const found = (
			await at.ask('GET', `/whatsapp/conversations/${channel}?phone_number=15550100001`)
		).body;
		expect(found).toMatchObject({ total: 1, search_term: '15550100001' });
		expect(found.sessions[0].phone_number).toBe('+15550100001');
	});
});
