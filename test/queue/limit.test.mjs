import { it } from 'node:test';
import { useSandbox } from '../n8n/helpers.mjs';
import { Sending } from './sending.mjs';

const { sandbox, credential } = await useSandbox();
const EACH = 60;

it('sends all messages of two workers with one key, none twice, on an account for 600 a minute', async () => {
	sandbox.setRateLimit({ perMinute: 600, burst: 10 });
	const sendings = await Promise.all(
		['Ann', 'Bob'].map((name) => new Sending(sandbox, credential, name).start(EACH)),
	);
	for (const sending of sendings) await sending.endedWhole(EACH);
});
