import { parseArgs } from 'node:util';

import { startSandbox } from './server.mjs';
import { readSwitches } from './unruly/switches.mjs';

const PREFERRED_PORT = 4010;

/** `--unruly` for everything, `--unruly=lists,times` for some, `--unruly=all,-lists` for all but some. */
function unrulyOption() {
	const given = process.argv.slice(2).map((word) => (word === '--unruly' ? '--unruly=all' : word));
	const { values } = parseArgs({ args: given, options: { unruly: { type: 'string' } } });
	return readSwitches(values.unruly ?? '');
}

/** Port 4010, or a free one when somebody has it. */
async function start() {
	const options = {
		contacts: 250,
		history: true,
		echoSentMessages: true,
		unruly: unrulyOption(),
		acknowledgeAfterMs: { sent: 300, received: 1500, read: 8000 },
	};
	try {
		return await startSandbox({ ...options, port: Number(process.env.PORT ?? PREFERRED_PORT) });
	} catch (error) {
		if (error.code !== 'EADDRINUSE') throw error;
		return await startSandbox(options);
	}
}

const sandbox = await start();

console.log(`
A 2Chat of our own is running, with invented data and no cost.

  The phone  ${sandbox.phoneUrl}
  Base URL   ${sandbox.url}
  API key    ${sandbox.apiKey}

Put base URL and key into the credential "2Chat API" of n8n. To try it without n8n:

  curl -H 'X-User-API-Key: ${sandbox.apiKey}' ${sandbox.url}/info
  curl -H 'X-User-API-Key: ${sandbox.apiKey}' '${sandbox.url}/contacts?results_per_page=2'

Switches (more in sandbox/README.md):

  what it holds         curl ${sandbox.origin}/_sandbox/
  deliver an event      curl -H 'content-type: application/json' -d '{"event":"whatsapp.message.received"}' ${sandbox.origin}/_sandbox/deliver
  answer 503 once       curl -H 'content-type: application/json' -d '{"status":503}' ${sandbox.origin}/_sandbox/faults
  be as unruly as can be  curl -H 'content-type: application/json' -d '{"unruly":true}' ${sandbox.origin}/_sandbox/options
  as at the start       curl -X POST ${sandbox.origin}/_sandbox/reset

Ctrl-C ends it.
`);

for (const signal of ['SIGINT', 'SIGTERM']) {
	process.once(signal, async () => {
		await sandbox.close();
		process.exit(0);
	});
}
