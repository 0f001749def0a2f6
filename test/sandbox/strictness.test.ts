import { getWithBody } from './getWithBody.mjs';
import { useSandbox } from './useSandbox';

const at = useSandbox();

const contact = { first_name: 'Jane', contact_detail: [{ type: 'E', value: 'jane@example.com' }] };

/** What the sandbox noted, taken out so that the test does not fail for it. */
const violations = () => at.sandbox.violations.splice(0);

test('an unknown body field is refused the FastAPI way and recorded', async () => {
	const answer = await at.ask('POST', '/contacts', { ...contact, nickname: 'J' });
	expect(answer.status).toBe(422);
	expect(answer.body).toEqual({
		detail: [{ loc: ['body', 'nickname'], msg: 'Extra inputs are not permitted' }],
	});
	expect(violations()).toMatchObject([{ operationId: 'createContact', status: 422 }]);
	expect(at.sandbox.state.contacts.size).toBe(3);
});

test('an unknown field deep in the body is refused with its place', async () => {
	const detail = { type: 'E', value: 'jane@example.com', label: 'home' };
	const { body } = await at.ask('POST', '/contacts', { ...contact, contact_detail: [detail] });
	expect(body.detail[0].loc).toEqual(['body', 'contact_detail', '0', 'label']);
	expect(violations()).toHaveLength(1);
});

test('an unknown query parameter is refused, also where no parameter is known at all', async () => {
	expect(await at.ask('GET', '/contacts?per_page=5')).toMatchObject({ status: 422 });
	expect(await at.ask('GET', '/info?x=1')).toMatchObject({ status: 422 });
	expect(violations().map(({ path }) => path)).toEqual(['/contacts', '/info']);
});

test('a number in a query is read, a number in a body is not made text', async () => {
	expect((await at.ask('GET', '/contacts?page_number=0&results_per_page=2')).status).toBe(200);
	expect((await at.ask('POST', '/contacts', { ...contact, last_name: 7 })).status).toBe(422);
	expect(violations()).toHaveLength(1);
});

test('a body where none is documented is refused', async () => {
	const channel = [...at.sandbox.state.numbers.keys()][3];
	expect(
		(await at.ask('POST', `/whatsapp/channel/${channel}/connect`, { force: true })).status,
	).toBe(422);
	expect((await at.ask('DELETE', '/webhooks/WHK1', { reason: 'x' })).status).toBe(422);
	expect(violations()).toHaveLength(2);
});

test('a GET with a body is refused', async () => {
	expect(await getWithBody(at.sandbox, '/contacts', { page_number: 1 })).toBe(422);
	expect(violations()).toHaveLength(1);
});

test('an empty JSON body is no body', async () => {
	const channel = [...at.sandbox.state.numbers.keys()][3];
	const headers = { 'X-User-API-Key': at.sandbox.apiKey, 'content-type': 'application/json' };
	const answer = await at.ask('POST', `/whatsapp/channel/${channel}/connect`, undefined, headers);
	expect(answer.status).toBe(200);
});

test('a path that no source documents is refused and recorded', async () => {
	expect(await at.ask('GET', '/webhooks/list-all')).toMatchObject({ status: 404 });
	expect(violations()).toMatchObject([{ path: '/webhooks/list-all', status: 404 }]);
});

test('an address that cannot be decoded is answered 400 and recorded', async () => {
	expect((await at.ask('GET', '/contacts/%E0%A4%A')).status).toBe(400);
	expect(at.sandbox.requests).toMatchObject([{ path: '/contacts/%E0%A4%A', status: 400 }]);
	expect(violations()).toHaveLength(1);
});

test('a body that is not JSON is answered 400', async () => {
	const answer = await at.ask('POST', '/contacts', '{"first_name":');
	expect(answer).toMatchObject({ status: 400, body: { success: false, error: true } });
	expect(violations()).toHaveLength(1);
});

test('a number that is not E.164 is answered 422', async () => {
	const { status, body } = await at.ask('GET', '/whatsapp/groups/5550100002');
	expect(status).toBe(422);
	expect(body.detail[0].loc).toEqual(['path', 'phone_number']);
	expect(violations()).toHaveLength(1);
});

test('what is merely not there is no violation', async () => {
	const answer = await at.ask('GET', '/contacts/CON-unknown');
	expect(answer).toMatchObject({
		status: 404,
		body: { success: false, error: true, error_message: 'Contact not found' },
	});
});

test('a refusal that a fault made is no violation', async () => {
	at.sandbox.faults.add({ path: '/info', status: 422 });
	expect((await at.ask('GET', '/info')).status).toBe(422);
});

test('an answer that does not fit the contract is noticed', async () => {
	at.sandbox.state.account.name = 5;
	await at.ask('GET', '/info');
	expect(violations()).toMatchObject([{ answer: { findings: ['/account/name must be string'] } }]);
});
