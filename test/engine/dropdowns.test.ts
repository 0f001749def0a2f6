import { LoadOptionsContext } from 'n8n-core';
import {
	Workflow,
	type INodeListSearchResult,
	type INodeParameters,
	type INodeTypes,
} from 'n8n-workflow';

import { useSandbox } from '../helpers/useSandbox';
import { methods } from '../../nodes/TwoChat/methods';
import { TwoChat } from '../../nodes/TwoChat/TwoChat.node';
import { OneCredential } from '../helpers/credentials';
import { byId } from '../helpers/operationCase';

const nodeTypes = { getByNameAndVersion: () => new TwoChat() } as unknown as INodeTypes;

describe('the dropdowns of the action node', () => {
	const sandbox = useSandbox({ contacts: 250 });

	const context = (parameters: INodeParameters) => {
		const node = {
			id: '1',
			name: '2Chat',
			type: 'twoChat',
			typeVersion: 1,
			position: [0, 0] as [number, number],
			parameters,
			credentials: { twoChatApi: { id: '1', name: '2Chat' } },
		};
		const workflow = new Workflow({ nodes: [node], connections: {}, active: false, nodeTypes });
		const additionalData = {
			credentialsHelper: new OneCredential({ apiKey: sandbox.apiKey, baseUrl: sandbox.url }),
			currentNodeParameters: parameters,
		} as never;
		return new LoadOptionsContext(workflow, node, additionalData, '');
	};

	const names = ({ results }: INodeListSearchResult) => results.map(({ name }) => name);

	const list = async (
		method: keyof typeof methods.listSearch,
		parameters: INodeParameters = {},
		filter?: string,
	) => await methods.listSearch[method].call(context(parameters), filter);

	describe('of contacts', () => {
		const contact = { resource: 'contact', operation: 'get' };

		it('give all contacts, a page at a time', async () => {
			const { searchContacts } = methods.listSearch;
			const found: string[] = [];
			let page: string | undefined;
			do {
				const result = await searchContacts.call(context(contact), '', page);
				found.push(...result.results.map(({ value }) => String(value)));
				page = result.paginationToken as string | undefined;
			} while (page !== undefined);
			expect(new Set(found).size).toBe(250);
		});

		it('have 2Chat look for what was typed', async () => {
			const result = await list('searchContacts', contact, '+15552000003');
			expect(names(result)).toEqual(['Chidi Roe (+15552000003)']);
			expect(sandbox.requests.map(({ path }) => path)).toEqual(['/contacts/search']);
		});
	});

	it('say what to use instead where the account has no number of the kind', async () => {
		sandbox.state.numbers.clear();
		await expect(list('searchWhatsAppNumbers')).rejects.toThrow(
			/^No WhatsApp number is connected by QR code in this account.*WABA Message/,
		);
	});

	describe('of templates', () => {
		const own = byId('+15550100003');
		const chosen = { wabaNumber: own };
		const sending = { resource: 'wabaMessage', operation: 'sendTemplate', from: own };

		it('show approved ones only, of every page, when one is to be sent', async () => {
			const shown = names(await list('searchTemplates', sending));
			expect(shown).toHaveLength(24);
			expect(shown).toContain('order_update: Hi {{1}}, your order {{2}} shipped.');
			expect(shown.join()).not.toContain('spring_sale');
		});

		it('show all when one is to be deleted', async () => {
			const deleting = { resource: 'template', operation: 'delete', ...chosen };
			expect(names(await list('searchTemplates', deleting))).toHaveLength(27);
		});

		it('are those of a number that was chosen by its ID', async () => {
			const from = byId('WAN00000000-0000-4000-8000-000000000001');
			expect(names(await list('searchTemplates', { ...sending, from }))).toHaveLength(24);
		});

		it('ask for the number first', async () => {
			await expect(list('searchTemplates', { resource: 'wabaMessage' })).rejects.toThrow(
				'Choose your WABA number first, in From or WABA Number',
			);
		});
	});

	describe('the form of a template', () => {
		const form = async (name: string, change: INodeParameters = {}) => {
			const template = [...sandbox.state.templates.values()].find((one) => one.name === name);
			return await methods.resourceMapping.getTemplateVariables.call(
				context({
					resource: 'wabaMessage',
					operation: 'sendTemplate',
					from: byId('+15550100003'),
					template: byId(template?.uuid ?? ''),
					...change,
				}),
			);
		};

		it.each([
			[
				'order_update',
				[
					'Variable 1 of "Hi {{1}}, your order {{2}} shipped."',
					'Variable 2 of "Hi {{1}}, your order {{2}} shipped."',
				],
			],
			['appointment', ['name', 'day', 'time']],
			['welcome', []],
		])('has a required field for each variable of %s', async (name, expected) => {
			const { fields } = await form(name);
			const required = fields.filter((field) => field.required);
			expect(required.map(({ displayName }) => displayName)).toEqual(expected);
		});

		it('offers header and buttons, which the API does not tell, without asking for them', async () => {
			const { fields } = await form('welcome');
			expect(fields.filter(({ removed }) => removed).map(({ displayName }) => displayName)).toEqual(
				[
					'Header Variable',
					'Header Media URL',
					'Header Input Binary Field',
					'Header Media File Name',
					'Button 1 Variable',
					'Button 2 Variable',
				],
			);
		});

		it.each([
			['no template is chosen', 'none', /Choose a template first/],
			['the template is not approved', 'spring_sale', /status is PENDING/],
		])('says what to do when %s', async (_, name, notice) => {
			const { fields, emptyFieldsNotice } = await form(name);
			expect(fields).toEqual([]);
			expect(emptyFieldsNotice).toMatch(notice);
		});
	});

	it('find products and collections of the chosen number', async () => {
		const updating = { resource: 'catalogProduct', operation: 'update' };
		const chosen = { ...updating, whatsappNumber: byId('+15550100002') };
		expect(names(await list('searchProducts', chosen))).toEqual(['Mug, 15 USD', 'T-shirt, 30 USD']);
		expect(names(await list('searchCollections', chosen))).toEqual(['Best sellers']);
		await expect(list('searchProducts', updating)).rejects.toThrow(
			'Choose your WhatsApp number first',
		);
	});

	it('find SMS numbers by number, and SMS channels by ID', async () => {
		const [number] = (await list('searchSmsNumbers')).results;
		const [channel] = (await list('searchSmsChannels')).results;
		expect(number.value).toMatch(/^\+1555/);
		expect(channel).toEqual({ name: number.name, value: expect.stringMatching(/^SMS/) });
	});

	it('find users by name and email', async () => {
		const [user] = (await list('searchUsers')).results;
		expect(user).toEqual({
			name: expect.stringMatching(/^\S+ \S+, \S+@example.com$/),
			value: expect.stringMatching(/^USR/),
		});
	});

	it('find regions, cities and groups of the country, and the numbers of a group', async () => {
		const reserving = { resource: 'numberPurchase', operation: 'createReservation' };
		const inUs = { ...reserving, country: 'us' };
		expect(names(await list('searchRegions', inUs))).toEqual(['California', 'New York']);
		expect(names(await list('searchCities', inUs, 'ang'))).toEqual(['Los Angeles']);
		const groups = await list('searchNumberGroups', inUs);
		expect(names(groups)).toContain('Los Angeles, 213, local, 5 a month');
		const numbers = await list('searchAvailableNumbers', {
			...reserving,
			numberGroup: byId('501'),
		});
		expect(numbers.results[0]).toEqual({ name: '+15552131000', value: '+15552131000' });
		await expect(list('searchRegions', reserving)).rejects.toThrow('Fill in Country first');
		await expect(list('searchAvailableNumbers', reserving)).rejects.toThrow(
			'Fill in Number Group first',
		);
	});
});
