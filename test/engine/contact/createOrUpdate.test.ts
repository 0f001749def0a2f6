import { useSandbox } from '../../helpers/useSandbox';
import { runTwoChat } from '../../helpers/engine';

describe('Contact → Create or Update', () => {
	const sandbox = useSandbox();

	const run = async (
		firstName: string,
		detail: Array<{ type: string; value: string }>,
		more = {},
		items = {},
	) =>
		await runTwoChat({
			baseUrl: sandbox.url,
			parameters: {
				resource: 'contact',
				operation: 'upsert',
				firstName,
				contactDetails: { detail },
				...more,
			},
			...items,
		});

	const contacts = () => [...sandbox.state.contacts.values()];

	it('creates a contact whose number nobody has, and says so', async () => {
		const { json } = await run('Ann', [{ type: 'WAPH', value: '+1 555 777 0001' }]);
		expect(json).toEqual([expect.objectContaining({ action: 'created', firstName: 'Ann' })]);
		expect(contacts()).toHaveLength(4);
	});

	it('updates the one contact that has the number, and says so', async () => {
		const { json } = await run('Janet', [{ type: 'PH', value: '+1 (555) 200-0001' }]);
		expect(json).toEqual([
			expect.objectContaining({ action: 'updated', uuid: contacts()[0].uuid, firstName: 'Janet' }),
		]);
		expect(contacts()).toHaveLength(3);
	});

	it('finds by email when no contact has the phone number', async () => {
		const { json } = await run('Janet', [
			{ type: 'E', value: 'Contact1@Example.com' },
			{ type: 'WAPH', value: '+15557770001' },
		]);
		expect(json[0]).toMatchObject({ action: 'updated', uuid: contacts()[0].uuid });
	});

	it('keeps the details that the contact has, and adds the new ones', async () => {
		await run('Janet', [
			{ type: 'WAPH', value: '+15552000001' },
			{ type: 'A', value: '1 Example Street' },
		]);
		expect(contacts()[0].details.map(({ value }: { value: string }) => value)).toEqual([
			'+15552000001',
			'contact1@example.com',
			'1 Example Street',
		]);
	});

	it('leaves the details alone when there is no new one', async () => {
		await run('Janet', [{ type: 'WAPH', value: '+15552000001' }]);
		expect(sandbox.requests.at(-1)?.body).toEqual({ first_name: 'Janet' });
	});

	it('does not take a contact whose number only begins alike', async () => {
		const { json } = await run('Short', [{ type: 'WAPH', value: '+1555200000' }]);
		expect(json[0]).toMatchObject({ action: 'created' });
	});

	it('refuses and lists them when several contacts have the number', async () => {
		const [first, second] = contacts();
		second.details.push({ ...first.details[0] });
		const { error } = await run('Janet', [{ type: 'WAPH', value: '+15552000001' }]);
		expect(error?.message).toMatch(/2 contacts have \+15552000001/);
		expect(error?.message).toContain(first.uuid);
		expect(error?.message).toContain(second.uuid);
		expect(error?.message).toMatch(/Nothing was changed/);
		expect(sandbox.requests.every(({ method }) => method === 'GET')).toBe(true);
	});

	it.each([
		['Mexico', '+525512345678', '+5215512345678'],
		['Mexico, the other way round', '+5215512345678', '+525512345678'],
		['Argentina', '+541123456789', '+5491123456789'],
		['Brazil', '+551187654321', '+5511987654321'],
	])('knows a person by either of two numbers: %s', async (_, known, given) => {
		await run('Ana', [{ type: 'WAPH', value: known }]);
		const { json } = await run('Ana Maria', [{ type: 'WAPH', value: given }]);
		expect(json).toEqual([expect.objectContaining({ action: 'updated', firstName: 'Ana Maria' })]);
		expect(contacts()).toHaveLength(4);
	});

	it.each([
		['a landline of Brazil', '+551132345678', '+5511932345678'],
		['a Mexican whose number is another', '+525512345678', '+5215512345679'],
	])('does not take somebody else for the same person: %s', async (_, known, given) => {
		await run('Ana', [{ type: 'WAPH', value: known }]);
		const { json } = await run('Eva', [{ type: 'WAPH', value: given }]);
		expect(json).toEqual([expect.objectContaining({ action: 'created' })]);
	});

	it('makes one contact of two items with the same number', async () => {
		const { json } = await run(
			'={{ $json.name }}',
			[{ type: 'WAPH', value: '+15557770001' }],
			{},
			{ input: [{ name: 'Ann' }, { name: 'Anne' }] },
		);
		expect(json.map(({ action }) => action)).toEqual(['created', 'updated']);
		expect(contacts()).toHaveLength(4);
	});

	it.each([
		['no first name', ' ', [{ type: 'E', value: 'a@example.com' }], /First Name is empty/],
		[
			'only an address',
			'Ann',
			[{ type: 'A', value: '1 Example Street' }],
			/phone number or an email/,
		],
		[
			'a malformed number',
			'Ann',
			[{ type: 'PH', value: '12' }],
			/^Contact Details: Phone "12" is not a phone number: it .*Use the international format/,
		],
		[
			'two emails in one',
			'Ann',
			[{ type: 'E', value: 'a@example.com, b@example.com' }],
			/^Contact Details: Email "a@example.com, b@example.com" is not an email address/,
		],
	])('refuses %s before anything is sent', async (_, name, details, message) => {
		const { error } = await run(name, details);
		expect(error?.message).toMatch(message);
		expect(sandbox.requests).toHaveLength(0);
	});

	it.each(['Jane Roe <jane@example.com>', 'mailto:jane@example.com', 'jane@example.com;'])(
		'takes the email in "%s"',
		async (value) => {
			await run('Jane', [{ type: 'E', value }]);
			expect(sandbox.requests.at(-1)?.body).toMatchObject({
				contact_detail: [{ type: 'E', value: 'jane@example.com' }],
			});
		},
	);
});
