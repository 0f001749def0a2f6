import { ensureN8n } from './lib/n8n-install.mjs';
import { runScript } from './lib/stop.mjs';

/** Installs the real n8n ahead of the tests that run in it, such as while the package is linted and built. */
await runScript(async () => void (await ensureN8n()));
