import { startSandbox } from '../../sandbox/server.mjs';
import { runTwoChat } from '../helpers/engine';

/** The sandbox in the place of the proxy: it gets the whole address of what the proxy shall ask. */
const through = async (parameters: object, requestOptions: object = {}, faults: object[] = []) => {
	const proxy = await startSandbox();
	for (const fault of faults) proxy.faults.add(fault);
	await runTwoChat({
		baseUrl: 'http://twochat.example.com/open',
		parameters: {
			...parameters,
			requestOptions: { proxy: proxy.origin, maxRetries: 0, giveUpAfter: 0, ...requestOptions },
		},
	});
	const urls = proxy.requests.map(({ method, url }) => `${method} ${url}`);
	await proxy.close();
	return urls;
};

const phone = (value: string) => ({ __rl: true, mode: 'number', value });

it.each([
	['Get Usage', { resource: 'account', operation: 'getUsage' }, 'GET .*/open/info'],
	[
		'Send Text',
		{
			resource: 'message',
			operation: 'sendText',
			from: phone('+15550100002'),
			to: phone('+15550100001'),
			message: 'Hello',
		},
		'POST .*/open/whatsapp/send-message',
	],
])('%s goes through the proxy of Request Options', async (_, parameters, expected) => {
	expect(await through(parameters)).toEqual([expect.stringMatching(expected)]);
});

it('asks for the limit of the account through the proxy too', async () => {
	const urls = await through(
		{ resource: 'account', operation: 'getUsage' },
		{ maxRetries: 1, giveUpAfter: 120 },
		[{ status: 429, times: 1 }],
	);
	expect(urls).toEqual(Array(3).fill(expect.stringMatching('GET .*/open/info')));
});
