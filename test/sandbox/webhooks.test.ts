import { useSandbox } from './useSandbox';

const at = useSandbox();

const hook_url = 'http://127.0.0.1:9999/hook?token=t';
const subscribe = (event: string, body: object) =>
	at.ask('POST', `/webhooks/subscribe/${event}`, { hook_url, ...body });
const violations = () => at.sandbox.violations.splice(0);

test('a subscription is listed, by its channel too, and goes when deleted', async () => {
	const { body } = await subscribe('whatsapp.message.received', { on_number: '+15550100002' });
	expect(body).toMatchObject({
		success: true,
		data: {
			event_name: 'whatsapp.message.received',
			hook_url,
			hook_params: { waweb_uuid: body.data.channel_uuid },
		},
	});
	expect((await at.ask('GET', '/webhooks')).body).toEqual({ success: true, webhooks: [body.data] });
	const { channel_uuid, uuid } = body.data;
	expect((await at.ask('GET', `/webhooks/channel/${channel_uuid}`)).body.webhooks).toHaveLength(1);
	expect((await at.ask('GET', '/webhooks/channel/WPN-other')).body.webhooks).toHaveLength(0);
	expect((await at.ask('DELETE', `/webhooks/${uuid}`)).body).toEqual({ success: true });
	expect((await at.ask('DELETE', `/webhooks/${uuid}`)).status).toBe(404);
});

test('a subscription of a WABA number carries waweb_uuid too', async () => {
	const event = 'whatsapp.waba.message.received';
	const { data } = (await subscribe(event, { on_number: '+15550100003' })).body;
	expect(data.hook_params).toEqual({ waweb_uuid: data.channel_uuid });
	expect(data.channel_uuid).toMatch(/^WAN/);
});

test('subscribing twice makes two, or is answered 409 where the option says so', async () => {
	const twice = () => subscribe('whatsapp.message.sent', { on_number: '+15550100002' });
	await twice();
	expect((await twice()).status).toBe(200);
	expect(at.sandbox.state.subscriptions.size).toBe(2);
	at.sandbox.options.refuseDuplicateWebhooks = true;
	expect((await twice()).status).toBe(409);
	expect(at.sandbox.state.subscriptions.size).toBe(2);
});

test('the number must be a connected one of the right kind', async () => {
	const statusOf = async (event: string, on_number: string) =>
		(await subscribe(event, { on_number })).status;
	expect(await statusOf('whatsapp.message.new', '+15550199999')).toBe(404);
	expect(await statusOf('whatsapp.message.new', '+15550100007')).toBe(422);
	expect(await statusOf('whatsapp.waba.message.sent', '+15550100002')).toBe(404);
	expect(await statusOf('whatsapp.waba.message.sent', '+15550100003')).toBe(200);
});

test('a phone-call event names its channel by uuid', async () => {
	const [channel_uuid] = at.sandbox.state.virtualNumbers.keys();
	expect(
		(await subscribe('call.incoming.completed', { channel_uuid })).body.data.channel_uuid,
	).toBe(channel_uuid);
	expect((await subscribe('call.incoming.completed', { on_number: '+15550100004' })).status).toBe(
		422,
	);
	expect(violations()).toHaveLength(1);
});

test('group and period belong to their events only', async () => {
	const on_number = '+15550100002';
	const [to_group_uuid] = at.sandbox.state.groups.keys();
	const accepted = [
		await subscribe('whatsapp.group.join', { on_number, to_group_uuid }),
		await subscribe('whatsapp.conversation.new', { on_number, time_period: 'week' }),
	];
	const refused = [
		await subscribe('whatsapp.message.new', { on_number, to_group_uuid }),
		await subscribe('whatsapp.message.new', { on_number, time_period: 'week' }),
	];
	expect([...accepted, ...refused].map(({ status }) => status)).toEqual([200, 200, 422, 422]);
	expect(violations()).toHaveLength(2);
});

test('an event that does not exist is refused', async () => {
	expect((await subscribe('call.outgoing.completed', { channel_uuid: 'DID1' })).status).toBe(422);
	expect(violations()).toHaveLength(1);
});

test('the list can be a bare array, and the hook URL can lose its query', async () => {
	at.sandbox.options.bareWebhookList = true;
	at.sandbox.options.dropHookQuery = true;
	const { body } = await subscribe('whatsapp.message.new', { on_number: '+15550100002' });
	expect(body.data.hook_url).toBe('http://127.0.0.1:9999/hook');
	expect((await at.ask('GET', '/webhooks')).body).toEqual([body.data]);
});
