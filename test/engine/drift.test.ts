import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { useSandbox } from '../helpers/useSandbox';
import { runTwoChat } from '../helpers/engine';

const create = {
	resource: 'contact',
	operation: 'create',
	firstName: 'Jane',
	contactDetails: { detail: [{ type: 'WAPH', value: '+15550100001' }] },
};
const getAll = { resource: 'contact', operation: 'getAll', limit: 50, simplify: false };
const usage = { resource: 'account', operation: 'getUsage', simplify: true };

type Body = Record<string, unknown> & {
	contact: IDataObject;
	contacts: IDataObject[];
	usage: IDataObject;
};

describe('when 2Chat changes its answers', () => {
	const sandbox = useSandbox({ contacts: 3 });

	const drifted = async (mutate: (body: Body) => unknown, parameters: INodeParameters) => {
		sandbox.faults.add({ mutate, times: Infinity });
		return await runTwoChat({ baseUrl: sandbox.url, parameters });
	};

	it.each<[string, (body: Body) => unknown]>([
		['in data', ({ contacts, ...rest }) => ({ ...rest, data: { contacts } })],
		['as data', ({ contacts, ...rest }) => ({ ...rest, data: contacts })],
		['as the bare answer', ({ contacts }) => contacts],
		['under another key', ({ contacts, ...rest }) => ({ ...rest, people: contacts })],
		[
			'keyed by ID',
			({ contacts, ...rest }) => ({
				...rest,
				contacts: Object.fromEntries(contacts.map((contact) => [contact.uuid, contact])),
			}),
		],
		['with a count that is text', (body) => ({ ...body, count: String(body.count) })],
		['without a count', (body) => ({ ...body, count: undefined })],
		['with unknown fields', (body) => ({ ...body, links: { next: null }, version: '2' })],
	])('still finds a list that comes %s', async (_, mutate) => {
		const { json, error } = await drifted(mutate, getAll);
		expect(error).toBeUndefined();
		expect(json.map(({ uuid }) => uuid)).toEqual(
			sandbox.state.contacts.list().map(({ uuid }) => uuid),
		);
	});

	it.each<[string, (body: Body) => unknown]>([
		['in data', ({ contact }) => ({ success: true, data: { contact } })],
		['as data', ({ contact }) => ({ success: true, data: contact })],
		['as the bare answer', ({ contact }) => contact],
		['in a list of one', ({ contact }) => ({ success: true, contact: [contact] })],
		['under another key', ({ contact }) => ({ success: true, person: contact })],
	])('still finds an object that comes %s', async (_, mutate) => {
		const { json, error } = await drifted(mutate, create);
		expect(error).toBeUndefined();
		expect(json).toEqual([
			expect.objectContaining({ uuid: expect.stringMatching(/^CON/), firstName: 'Jane' }),
		]);
	});

	it('reads numbers that come as text', async () => {
		const { json } = await drifted(
			(body) => ({
				...body,
				usage: { ...body.usage, api_request_count: '10', max_api_request_count: '25' },
			}),
			usage,
		);
		expect(json[0]).toMatchObject({ requestsUsed: 10, requestsRemaining: 15 });
	});

	it('gives null for what is no longer there', async () => {
		const { json } = await drifted(({ account }) => ({ success: true, account }), usage);
		expect(json[0]).toMatchObject({ requestsRemaining: null, numberChecksRemaining: null });
	});

	it('passes on fields that it does not know, without Simplify', async () => {
		const { json } = await drifted(
			({ contact }) => ({ success: true, contact: { ...contact, tier: 'gold' } }),
			{ ...create, simplify: false },
		);
		expect(json[0]).toMatchObject({ tier: 'gold' });
	});

	it('names what came when a list can not be found, and returns no emptiness in its place', async () => {
		const { error, json } = await drifted(() => ({ success: true, left: [], right: [] }), getAll);
		expect(json).toEqual([]);
		expect(error?.message).toMatch(/has no "contacts": the keys success, left, right came instead/);
	});

	it('says that a contact was created although its answer can not be read', async () => {
		const { error } = await drifted(() => ({ success: true, queued: 1 }), create);
		expect(error?.message).toMatch(
			/2Chat accepted the request.*the keys success, queued came instead/,
		);
	});

	it.each([
		{ success: false, error_message: 'No such channel' },
		{ error: true, error_message: 'No such channel' },
	])('takes %j under status 200 for the failure that it is', async (body) => {
		const { error } = await drifted(() => body, create);
		expect(error?.message).toMatch(/2Chat did not do it: No such channel/);
	});
});
