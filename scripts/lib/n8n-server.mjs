import { createWriteStream, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { endChild, isAlive, startChild } from './children.mjs';
import { freePort } from './ports.mjs';
import { untilItSays } from './readiness.mjs';
import { Stop } from './stop.mjs';

const startLimit = 240_000;

/** What each command of n8n says when it is ready. */
const readiness = {
	start: 'Editor is now accessible',
	worker: 'n8n worker is now ready',
	webhook: 'Webhook listener waiting for requests',
};

/**
 * Starts n8n and waits until it is ready. The first start in a new user folder migrates its database for about half a
 * minute; later ones take about ten seconds.
 *
 * @param {object} options
 * @param {'start' | 'worker' | 'webhook'} [options.command] default: `start`, n8n with its editor
 * @param {string} [options.name] of the process, where several run on one folder; default: `n8n`
 * @param {string} options.node the Node to run it with
 * @param {string} options.program n8n's program file
 * @param {string} options.folder its user folder
 * @param {number} [options.port] default: a free one
 * @param {string} [options.webhookUrl] the address that triggers register, e.g. `https://n8n.example.com/`; default: the
 *   loopback one, which the sandbox can reach
 * @param {Record<string, string>} [options.env] more environment
 * @returns {Promise<{url: string, pid?: number, logFile: string, stop: () => Promise<void>, ended: Promise<void>}>} `ended` resolves
 *   when n8n stops, for whatever reason
 */
export async function startN8n({
	node,
	program,
	folder,
	port,
	webhookUrl,
	env = {},
	command = 'start',
	name = 'n8n',
}) {
	mkdirSync(folder, { recursive: true });
	const pidFile = join(folder, `${name}.pid`);
	refuseSecondN8n(folder, pidFile);
	const ownPort = port ?? (await freePort());
	const url = `http://127.0.0.1:${ownPort}`;
	const address = webhookUrl ?? `${url}/`;
	const child = startChild(node, [program, command], {
		cwd: folder,
		env: {
			...environmentOfN8n(folder, ownPort, await freePort()),
			N8N_WEBHOOK_URL: address,
			// n8n below 2.29 knows this name only.
			WEBHOOK_URL: address,
			...env,
		},
	});
	writeFileSync(pidFile, String(child.pid));
	const logFile = join(folder, `${name}.log`);
	const log = createWriteStream(logFile);
	child.stdout.pipe(log, { end: false });
	child.stderr.pipe(log, { end: false });
	const ended = new Promise((resolve) => child.once('close', () => log.end(resolve)));
	await untilItSays(child, readiness[command], { name: 'n8n', limit: startLimit, logFile });
	return { url, pid: child.pid, logFile, stop: () => endChild(child), ended };
}

/** Two n8n on one database would lose each other's work. */
function refuseSecondN8n(folder, pidFile) {
	if (!existsSync(pidFile)) return;
	const pid = Number(readFileSync(pidFile, 'utf8'));
	if (!isAlive(pid)) return;
	throw new Stop(
		`n8n seems to be running already on ${folder} (process ${pid}). End it there with Ctrl-C first; if that process is something else, delete ${pidFile}.`,
	);
}

/**
 * Nothing of the caller's own n8n may leak in (a database, an encryption key, a home folder), nor a proxy that would
 * stand between n8n and the sandbox: so the environment is made anew.
 */
function environmentOfN8n(folder, port, brokerPort) {
	return {
		PATH: process.env.PATH,
		LANG: process.env.LANG ?? 'C.UTF-8',
		HOME: folder,
		N8N_USER_FOLDER: folder,
		N8N_PORT: String(port),
		N8N_LISTEN_ADDRESS: '127.0.0.1',
		N8N_RUNNERS_BROKER_PORT: String(brokerPort),
		// What n8n 2 does by itself.
		N8N_DEFAULT_BINARY_DATA_MODE: 'filesystem',
		N8N_SECURE_COOKIE: 'false',
		N8N_DIAGNOSTICS_ENABLED: 'false',
		N8N_VERSION_NOTIFICATIONS_ENABLED: 'false',
		N8N_TEMPLATES_ENABLED: 'false',
		N8N_PERSONALIZATION_ENABLED: 'false',
		N8N_LICENSE_AUTO_RENEW_ENABLED: 'false',
	};
}
