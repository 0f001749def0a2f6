import { LoadOptionsContext } from 'n8n-core';
import { Workflow, type INodeListSearchResult, type INodeTypes } from 'n8n-workflow';

import { useSandbox } from '../helpers/useSandbox';
import { searchGroups, searchGroupsOrAny } from '../../nodes/TwoChat/methods/groupSearch';
import {
	searchVirtualNumbers,
	searchWabaNumbers,
	searchWhatsAppNumbers,
} from '../../nodes/TwoChat/methods/numberSearch';
import { TwoChatTrigger } from '../../nodes/TwoChat/TwoChatTrigger.node';
import { makeWhatsappNumber } from '../../sandbox/state/channels.mjs';
import { OneCredential } from '../helpers/credentials';
import { DEFAULTS } from './triggerHost';

const nodeTypes = {
	getByNameAndVersion: () => new TwoChatTrigger(),
} as unknown as INodeTypes;

describe('the dropdowns', () => {
	const sandbox = useSandbox();

	const context = (parameters = {}) => {
		const node = {
			id: '1',
			name: '2Chat Trigger',
			type: 'twoChatTrigger',
			typeVersion: 1,
			position: [0, 0] as [number, number],
			parameters: { ...DEFAULTS, ...parameters },
			credentials: { twoChatApi: { id: '1', name: '2Chat' } },
		};
		const workflow = new Workflow({ nodes: [node], connections: {}, active: false, nodeTypes });
		const additionalData = {
			credentialsHelper: new OneCredential({ apiKey: sandbox.apiKey, baseUrl: sandbox.url }),
			currentNodeParameters: node.parameters,
		} as never;
		return new LoadOptionsContext(workflow, node, additionalData, '');
	};

	const shown = ({ results }: INodeListSearchResult) =>
		results.map(({ name, value }) => `${name} = ${value}`);

	it('list WhatsApp numbers with their state, nameless ones by their number', async () => {
		expect(shown(await searchWhatsAppNumbers.call(context()))).toEqual([
			'+15550100006, connected = +15550100006',
			'Old phone (+15550100007), disconnected = +15550100007',
			'Sales (+15550100002), connected = +15550100002',
			'Support (+15550100005), connected = +15550100005',
		]);
	});

	it('list WABA and virtual numbers, the latter by their ID', async () => {
		expect(shown(await searchWabaNumbers.call(context()))).toEqual([
			'+15550100008, connected = +15550100008',
			'Main (+15550100003), connected = +15550100003',
		]);
		expect(shown(await searchVirtualNumbers.call(context()))).toEqual([
			expect.stringMatching(/^\+15550100009, active = DID/),
			expect.stringMatching(/^Office line \(\+15550100004\), active = DID/),
		]);
	});

	it.each([
		['sup', ['Support (+15550100005), connected']],
		['0100 002', ['Sales (+15550100002), connected']],
		['disconnected', ['Old phone (+15550100007), disconnected']],
		['nobody', []],
	])('find "%s"', async (filter, names) => {
		const { results } = await searchWhatsAppNumbers.call(context(), filter);
		expect(results.map(({ name }) => name)).toEqual(names);
	});

	it('show every page', async () => {
		for (let n = 0; n < 120; n++) {
			const uuid = `WPN${n}`;
			const phone = `+1555020${String(n).padStart(4, '0')}`;
			sandbox.state.numbers.set(uuid, makeWhatsappNumber({ uuid, phone, name: `Number ${n}` }));
		}
		expect((await searchWhatsAppNumbers.call(context())).results).toHaveLength(124);
	});

	it('list the groups of the chosen number', async () => {
		const { results } = await searchGroups.call(context());
		const ofSales = [...sandbox.state.groups.values()].filter(
			({ channel_uuid: channel }) =>
				sandbox.state.numbers.get(channel).phone_number === '+15550100002',
		);
		expect(results.map(({ value }) => value).sort()).toEqual(
			ofSales.map(({ uuid }) => uuid).sort(),
		);
		expect(results[0].name).toMatch(/participants$/);
	});

	it('offer the trigger any group, too, and leave it out of what is searched for', async () => {
		const { results } = await searchGroups.call(context());
		const offered = await searchGroupsOrAny.call(context());
		const searched = await searchGroupsOrAny.call(context(), results[0].name);
		expect(offered.results).toEqual([{ name: 'Any Group', value: '' }, ...results]);
		expect(searched.results).toEqual([results[0]]);
	});

	it('ask for the number first, where groups are wanted and none is chosen', async () => {
		const nobody = context({ whatsappNumber: { mode: 'list', value: '' } });
		await expect(searchGroups.call(nobody)).rejects.toThrow('Choose your WhatsApp number first');
	});

	it('say what to do when the key is refused', async () => {
		sandbox.setApiKey('UAK-other');
		sandbox.faults.add({ path: '/whatsapp/get-numbers', status: 401, times: 2 });
		await expect(searchWhatsAppNumbers.call(context())).rejects.toThrow(/refused the API key/);
	});
});
