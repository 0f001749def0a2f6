import { useSandbox } from './useSandbox';

const at = useSandbox({ history: true, unruly: false });
const OWN = '+15550100002';
const WABA = '+15550100003';
const JANE = '+15550100001';

/** From now on the sandbox does these things and no others. */
const be = (...behaviors: string[]) => void (at.sandbox.options.unruly = behaviors);
const get = async (path: string) => (await at.ask('GET', path)).body;

describe('answers', () => {
	test('hold their list in every shape', async () => {
		be('lists');
		const shapes: unknown[] = [];
		for (let index = 0; index < 7; index++) shapes.push(await get('/contacts?results_per_page=2'));
		const list = expect.arrayContaining([expect.objectContaining({ first_name: 'Jane' })]);
		const rest = { success: true, page: 0, count: 3 };
		expect(shapes).toEqual([
			{ ...rest, contacts: list },
			list,
			{ ...rest, data: list },
			{ ...rest, results: list },
			{ ...rest, items: list },
			{ ...rest, data: { contacts: list } },
			{ ...rest, data: { data: list } },
		]);
	});

	test('keep their shape where they are one thing or a refusal', async () => {
		be('lists');
		const [contact] = at.sandbox.state.contacts.keys();
		expect(await get(`/contacts/${contact}`)).toHaveProperty('contact');
		expect(await get('/contacts?page=1')).toHaveProperty('detail');
		at.sandbox.violations.splice(0);
	});

	test('have text for numbers, and a number for digits', async () => {
		be('values');
		expect((await get('/contacts')).count).toBe('3');
		await at.sandbox.receive({ text: '3' });
		const { messages } = await get(`/whatsapp/messages/${OWN}/${JANE}`);
		expect(messages[0].message.text).toBe(3);
		expect(messages[1].message.text).toBe('Answer 130');
	});

	test('write the same time in every form', async () => {
		be('times');
		const { cdr } = await get('/voip/call/CDR00000000-0000-4000-8000-000000000001');
		const forms = [cdr.created_at, cdr.updated_at, cdr.start_time, cdr.end_time];
		expect(forms).toEqual([
			'2026-01-01T00:10:00Z',
			'2026-01-01T00:11:00',
			'2026-01-01 00:10:00',
			'2026-01-01T00:11:00.000Z',
		]);
		const { users } = (await get('/users')).data;
		expect(users[0].first_name).toBe('Ada');
	});
});

test('a template that Meta refuses is accepted, and never gets on', async () => {
	be('lateRefusals');
	at.sandbox.options.acknowledgeAfterMs = { sent: 0 };
	const [template] = at.sandbox.state.templates.list();
	const params = { body: ['Jane\nRoe', 'A-1'] };
	const body = { from_number: WABA, to_number: JANE, template_uuid: template.uuid, params };
	const answer = await at.ask('POST', '/waba/send-message', body);
	expect(answer).toMatchObject({ status: 202, body: { success: true, batched: true } });
	expect(at.sandbox.state.messages.get(answer.body.message_uuid).wa_msg_ack).toBe(0);
});
