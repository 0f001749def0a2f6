import type { INodeParameters } from 'n8n-workflow';

import { startSandbox, type Sandbox } from '../../../sandbox/server.mjs';
import { runTwoChat } from '../../helpers/engine';

const FLOW = 'FLW00000000-0000-4000-8000-000000000002';

describe('starting a flow', () => {
	let sandbox: Sandbox;

	beforeAll(async () => {
		sandbox = await startSandbox();
	});

	beforeEach(() => sandbox.reset());

	afterAll(async () => {
		await sandbox.close();
	});

	afterEach(() => expect(sandbox.violations).toEqual([]));

	const start = async (parameters: INodeParameters, requestOptions: INodeParameters = {}) =>
		await runTwoChat({
			baseUrl: sandbox.url,
			parameters: {
				resource: 'flow',
				operation: 'start',
				flow: FLOW,
				to: '+15550100001',
				...parameters,
				requestOptions,
			},
		});

	it.each([
		['the address without a flow', { flow: 'https://api.p.2chat.io/open/flows/' }, /not a flow/],
		['the ID of something else', { flow: 'WPN00000000-0000-4000-8000-000000000001' }, /not a flow/],
		['no number', { to: 'Jane' }, /^To .*not a phone number|^To "Jane"/],
		[
			'JSON that is a list',
			{ specifyVariables: 'json', variablesJson: '[1]' },
			/not a JSON object/,
		],
		['broken JSON', { specifyVariables: 'json', variablesJson: '{"a":' }, /not a JSON object/],
		[
			'a variable that is an object',
			{ specifyVariables: 'json', variablesJson: '{"a":{"b":1}}' },
			/"a" is an object or a list/,
		],
		[
			'a variable without a name',
			{ variables: { variable: [{ name: ' ', value: 'x' }] } },
			/no name/,
		],
		[
			'a variable twice',
			{
				variables: {
					variable: [
						{ name: 'a', value: '1' },
						{ name: 'a', value: '2' },
					],
				},
			},
			/there twice/,
		],
	])('is refused for %s before anything is sent', async (_, parameters, sentence) => {
		const { error } = await start(parameters as INodeParameters);
		expect(error?.message).toMatch(sentence);
		expect(sandbox.count()).toBe(0);
	});

	it('is not repeated when nobody knows whether it started, and says so', async () => {
		sandbox.faults.add({ times: Infinity, status: 502 });
		const { error } = await start({});
		expect(error?.message).toMatch(/may have gone through/);
		expect(sandbox.count({ path: `/flows/${FLOW}` })).toBe(1);
	});

	it('says what is missing where 2Chat has no such flow', async () => {
		const { error } = await start({ flow: 'FLW99999999-0000-4000-8000-000000000009' });
		expect(error?.message).toMatch(/2Chat has no such flow/);
	});
});
