import { startSandbox } from '../../../sandbox/server.mjs';
import { runTwoChat } from '../../helpers/engine';
import { JANE, OWN } from './waitingN8n';

it('asks through the proxy of Request Options, subscription and message alike', async () => {
	// In the place of the proxy: it gets the whole address of what the proxy shall ask.
	const proxy = await startSandbox();
	const answer = { success: true, data: { uuid: 'WHK-1' }, webhooks: [] };
	proxy.faults.add({ match: () => true, times: 9, status: 200, body: answer });
	const { error } = await runTwoChat({
		baseUrl: 'http://twochat.example.com/open',
		parameters: {
			resource: 'message',
			operation: 'sendAndWait',
			from: { __rl: true, mode: 'number', value: OWN },
			to: JANE,
			message: 'When?',
			requestOptions: { proxy: proxy.origin, maxRetries: 0 },
		},
		additionalData: { webhookWaitingBaseUrl: 'https://n8n.example.com/webhook-waiting' },
	});
	await proxy.close();
	expect(error).toBeUndefined();
	expect(proxy.requests.map(({ method, url }) => `${method} ${url}`)).toEqual([
		expect.stringMatching(/^GET .*twochat.example.com\/open\/webhooks$/),
		expect.stringMatching(/^POST .*twochat.example.com\/open\/webhooks\/subscribe\//),
		expect.stringMatching(/^POST .*twochat.example.com\/open\/whatsapp\/send-message$/),
	]);
});
