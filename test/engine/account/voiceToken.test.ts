import { useSandbox } from '../../helpers/useSandbox';
import { runTwoChat } from '../../helpers/engine';
import { byId } from '../../helpers/operationCase';

describe('Account → Create Voice Access Token', () => {
	const sandbox = useSandbox();

	it.each(['/open', '/open/', ''])(
		'calls the address beside /open when the Base URL ends in %j',
		async (ending) => {
			const { json } = await runTwoChat({
				baseUrl: `${sandbox.origin}${ending}`,
				parameters: {
					resource: 'account',
					operation: 'createVoiceAccessToken',
					userId: byId('USR00000000-0000-4000-8000-000000000001'),
				},
			});
			expect(json).toEqual([
				expect.objectContaining({
					token: expect.any(String),
					user_uuid: 'USR00000000-0000-4000-8000-000000000001',
				}),
			]);
			expect(sandbox.requests.map(({ url }) => url)).toEqual(['/sdk/voip/access-token']);
		},
	);
});
