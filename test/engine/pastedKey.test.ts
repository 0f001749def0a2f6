import { OneCredential } from '../helpers/credentials';
import { API_KEY, runTwoChat } from '../helpers/engine';
import { useSandbox } from '../helpers/useSandbox';

const sandbox = useSandbox();

it.each(['\n', ' ', '\r\n', '\u00A0'])(
	'an API key pasted with %j at its end is sent without it',
	async (end) => {
		const { json } = await runTwoChat({
			credential: new OneCredential({ apiKey: `${API_KEY}${end}`, baseUrl: sandbox.url }),
			baseUrl: sandbox.url,
			parameters: { resource: 'account', operation: 'getUsage' },
		});
		const [{ headers }] = sandbox.requests;

		expect(json).toHaveLength(1);
		expect(headers['x-user-api-key']).toBe(API_KEY);
	},
);
