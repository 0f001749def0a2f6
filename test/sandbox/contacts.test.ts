import { startSandbox } from '../../sandbox/server.mjs';
import { asking } from './ask.mjs';
import { useSandbox } from './useSandbox';

const at = useSandbox({ contacts: 250 });

const jane = {
	first_name: 'Jane',
	last_name: 'Doe',
	contact_detail: [{ type: 'WAPH', value: '+15550100001' }],
};

test('a created contact answers epoch times, and the list shows it with ISO times', async () => {
	const { status, body } = await at.ask('POST', '/contacts', jane);
	expect(status).toBe(201);
	expect(body.contact).toMatchObject({ first_name: 'Jane', last_name: 'Doe', channel_uuid: null });
	expect(body.contact.uuid).toMatch(/^CON[0-9a-f-]{36}$/);
	expect(body.contact.details[0]).toMatchObject({ created_at: expect.any(Number), updated_at: 0 });

	const list = await at.ask('GET', '/contacts?page_number=25&results_per_page=10');
	expect(list.body).toMatchObject({ success: true, page: 25, count: 251 });
	expect(list.body.contacts[0].details[0]).toMatchObject({
		value: '+15550100001',
		created_at: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/),
		updated_at: null,
	});
});

test('pages are zero-based, 30 long unless told otherwise, and end', async () => {
	const lengthOf = async (query: string) =>
		(await at.ask('GET', `/contacts${query}`)).body.contacts.length;
	expect(await lengthOf('')).toBe(30);
	expect(await lengthOf('?results_per_page=100&page_number=2')).toBe(50);
	expect(await lengthOf('?results_per_page=100&page_number=3')).toBe(0);
});

test('count is the total, or what is on the page where the option says so', async () => {
	const countOf = async () => (await at.ask('GET', '/contacts?results_per_page=10')).body.count;
	expect(await countOf()).toBe(250);
	at.sandbox.options.countMeansPage = true;
	expect(await countOf()).toBe(10);
});

test('search finds by name and by phone, under both names of the term', async () => {
	await at.ask('POST', '/contacts', { ...jane, first_name: 'Zenobia' });
	const found = async (query: string) =>
		(await at.ask('GET', `/contacts/search?${query}`)).body.contacts;
	expect(await found('query=zenob')).toMatchObject([{ first_name: 'Zenobia' }]);
	expect(await found('q=zenob')).toHaveLength(1);
	expect(await found('query=%2B1%20(555)%20010-0001')).toMatchObject([{ first_name: 'Zenobia' }]);
	expect(await found('query=nobody')).toEqual([]);
});

test('a search without a term is refused', async () => {
	expect((await at.ask('GET', '/contacts/search')).status).toBe(422);
	expect(at.sandbox.violations.splice(0)).toHaveLength(1);
});

test('a list can be limited to a channel', async () => {
	const { body } = await at.ask('POST', '/contacts', { ...jane, channel_uuid: 'WPN1' });
	const list = await at.ask('GET', '/contacts?channel_uuid=WPN1');
	expect(list.body.contacts).toMatchObject([{ uuid: body.contact.uuid }]);
});

test('a contact can be read, changed and deleted', async () => {
	const { uuid } = (await at.ask('POST', '/contacts', jane)).body.contact;
	const details = [{ type: 'E', value: 'jane@example.com' }];
	const changed = await at.ask('PUT', `/contacts/${uuid}`, {
		last_name: 'Roe',
		contact_details: details,
	});
	expect(changed.body.contact).toMatchObject({
		name: 'Jane Roe',
		last_updated: expect.any(String),
	});
	expect((await at.ask('GET', `/contacts/${uuid}`)).body.contact.details).toMatchObject(details);
	expect((await at.ask('DELETE', `/contacts/${uuid}`)).body).toEqual({ success: true });
	expect((await at.ask('GET', `/contacts/${uuid}`)).status).toBe(404);
});

test('a hundred thousand contacts are no trouble', async () => {
	const sandbox = await startSandbox({ contacts: 100_000 });
	const { body } = await asking(sandbox)('GET', '/contacts?results_per_page=100&page_number=999');
	expect(body.contacts.at(-1).details[0].value).toBe('+15552100000');
	await sandbox.close();
});
