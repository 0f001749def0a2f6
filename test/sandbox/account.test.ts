import { asking } from './ask.mjs';
import { useSandbox } from './useSandbox';

const at = useSandbox({ now: () => Date.UTC(2026, 5, 1) });

test('the active users are listed under data', async () => {
	const { body } = await at.ask('GET', '/users');
	expect(body.data.users).toMatchObject([
		{ email: 'ada@example.com' },
		{ email: 'ben@example.com' },
	]);
});

describe('the Voice SDK token, outside /open', () => {
	const token = (body: object) =>
		asking(at.sandbox, at.sandbox.origin)('POST', '/sdk/voip/access-token', body);

	test('is made for a user and lives an hour', async () => {
		const [user_uuid] = at.sandbox.state.users.keys();
		expect(await token({ user_uuid })).toMatchObject({
			status: 200,
			body: { success: true, user_uuid, label: null, expires_at: '2026-06-01T01:00:00Z' },
		});
		expect(at.sandbox.requests.at(-1)?.path).toBe('/sdk/voip/access-token');
	});

	test('lives no shorter than a minute', async () => {
		const [user_uuid] = at.sandbox.state.users.keys();
		expect((await token({ user_uuid, ttl: 5 })).body.expires_at).toBe('2026-06-01T00:01:00Z');
	});

	test('is refused for an unknown user', async () => {
		expect((await token({ user_uuid: 'USR-unknown' })).status).toBe(404);
	});
});
