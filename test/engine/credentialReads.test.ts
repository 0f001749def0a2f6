import type { INodeParameters } from 'n8n-workflow';

import { startSandbox } from '../../sandbox/server.mjs';
import { OneCredential } from '../helpers/credentials';
import { API_KEY, runTwoChat } from '../helpers/engine';

/** For the run, and for a slow machine a few moments later. */
const FEW = 10;

const sendText: INodeParameters = {
	resource: 'message',
	operation: 'sendText',
	whatsappNumber: { __rl: true, mode: 'number', value: '+15550100002' },
	recipient: { __rl: true, mode: 'number', value: '+15550100001' },
	text: 'Hello',
	requestOptions: { itemsAtOnce: 5 },
};

describe('of 20 items, the credential is looked up', () => {
	it.each<[string, INodeParameters, number]>([
		['a few times for requests that the node sends itself', sendText, FEW],
		[
			'a few times more often than n8n does for requests that it sends, one each',
			{ resource: 'account', operation: 'getUsage' },
			20 + FEW,
		],
	])('%s', async (_, parameters, atMost) => {
		const sandbox = await startSandbox();
		const credential = new OneCredential({ apiKey: API_KEY, baseUrl: sandbox.url });
		const reads = jest.spyOn(credential, 'getDecrypted');

		const { json } = await runTwoChat({
			credential,
			baseUrl: sandbox.url,
			input: Array.from({ length: 20 }, () => ({})),
			parameters,
		});
		await sandbox.close();

		expect(json).toHaveLength(20);
		expect(reads.mock.calls.length).toBeLessThan(atMost);
	});
});
