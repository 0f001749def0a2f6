import type { INodeParameters } from 'n8n-workflow';

import { startSandbox } from '../../sandbox/server.mjs';
import { OneCredential } from '../helpers/credentials';
import { API_KEY, runTwoChat } from '../helpers/engine';

const sendText: INodeParameters = {
	resource: 'message',
	operation: 'sendText',
	from: { __rl: true, mode: 'number', value: '+15550100002' },
	to: { __rl: true, mode: 'number', value: '+15550100001' },
	message: 'Hello',
	requestOptions: { itemsAtOnce: 5 },
};

describe('of 50 items, the credential is looked up a few times', () => {
	it.each<[string, INodeParameters]>([
		['a message', sendText],
		['a list', { resource: 'account', operation: 'getUsage' }],
	])('for %s', async (_, parameters) => {
		const sandbox = await startSandbox();
		const credential = new OneCredential({ apiKey: API_KEY, baseUrl: sandbox.url });
		const reads = jest.spyOn(credential, 'getDecrypted');

		const { json } = await runTwoChat({
			credential,
			baseUrl: sandbox.url,
			input: Array.from({ length: 50 }, () => ({})),
			parameters,
		});
		await sandbox.close();

		expect(json).toHaveLength(50);
		// Each look holds for a quarter of a second.
		expect(reads.mock.calls.length).toBeLessThan(25);
	});
});
