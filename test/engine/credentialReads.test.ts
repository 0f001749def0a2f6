import { startSandbox } from '../../sandbox/server.mjs';
import { OneCredential } from '../helpers/credentials';
import { API_KEY, runTwoChat } from '../helpers/engine';

it('looks into the credential once for many requests, beyond what n8n does for each', async () => {
	const sandbox = await startSandbox();
	const credential = new OneCredential({ apiKey: API_KEY, baseUrl: sandbox.url });
	const reads = jest.spyOn(credential, 'getDecrypted');

	const { json } = await runTwoChat({
		credential,
		baseUrl: sandbox.url,
		input: Array.from({ length: 20 }, () => ({})),
		parameters: { resource: 'account', operation: 'getUsage' },
	});
	await sandbox.close();

	expect(json).toHaveLength(20);
	// n8n reads it for the run and for each request; a slow machine may need a few moments more of ours.
	expect(reads.mock.calls.length).toBeLessThan(1 + 20 + 10);
});
