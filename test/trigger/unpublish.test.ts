import { startSandbox, type Sandbox } from '../../sandbox/server.mjs';
import { TriggerHost } from './triggerHost';

jest.mock('../../nodes/TwoChat/transport/retry/clock', () =>
	jest.requireActual('../helpers/virtualClock.mjs'),
);

describe('unpublishing when 2Chat cannot be told', () => {
	let sandbox: Sandbox;
	let host: TriggerHost;

	beforeEach(async () => {
		sandbox = await startSandbox();
		host = await new TriggerHost(sandbox).start();
		await host.publish();
	});

	afterEach(async () => {
		await host.stop();
		await sandbox.close();
	});

	const deleteCredential = () => {
		host.credential.getDecrypted = async () => {
			throw new Error('Credential with ID "1" does not exist for type "twoChatApi".');
		};
	};

	it.each<[string, () => unknown, RegExp]>([
		['the credential is deleted', deleteCredential, /Credential with ID "1" does not exist/],
		['the key was replaced', () => sandbox.setApiKey('UAK-other'), /refused the API key/],
		[
			'2Chat refuses',
			() => sandbox.faults.add({ method: 'GET', path: '/webhooks', status: 403, times: 50 }),
			/did not allow this/,
		],
	])(
		'ends all the same when %s, and says what is left there and what to do',
		async (_when, happens, why) => {
			const [{ uuid }] = host.subscriptions();
			happens();
			const said = await host.unpublish();
			expect(said).toMatch(why);
			expect(said).toContain(`may be left at 2Chat (${uuid})`);
			expect(said).toMatch(/Remove them with the operation Webhook → Delete, or choose a working/);
			expect(host.isRegistered).toBe(false);
		},
	);

	it('tidies up what was left as soon as a working credential is published and unpublished', async () => {
		const { getDecrypted } = host.credential;
		deleteCredential();
		await host.unpublish();
		host.credential.getDecrypted = getDecrypted;
		expect(await host.publish()).toBeUndefined();
		expect(host.subscriptions()).toHaveLength(1);
		expect(await host.unpublish()).toBeUndefined();
		expect(sandbox.state.subscriptions.size).toBe(0);
	});
});
