import { startBalancer } from './balancer.mjs';
import { N8nClient } from './n8n-client.mjs';
import { startN8n } from './n8n-server.mjs';
import { n8nWithPackage } from './n8n-with-package.mjs';
import { freePort } from './ports.mjs';
import { step } from './progress.mjs';
import { startPostgres, startRedis } from './services.mjs';

/** What makes an n8n one of several. */
const environment = (redis, database) => ({
	EXECUTIONS_MODE: 'queue',
	OFFLOAD_MANUAL_EXECUTIONS_TO_WORKERS: 'true',
	N8N_DEFAULT_BINARY_DATA_MODE: 'database',
	N8N_DISABLE_PRODUCTION_MAIN_PROCESS: 'true',
	QUEUE_BULL_REDIS_HOST: '127.0.0.1',
	QUEUE_BULL_REDIS_PORT: String(redis.port),
	DB_TYPE: 'postgresdb',
	DB_POSTGRESDB_HOST: '127.0.0.1',
	DB_POSTGRESDB_PORT: String(database.port),
	DB_POSTGRESDB_USER: database.user,
	DB_POSTGRESDB_DATABASE: 'postgres',
	// What became of a worker that was killed, n8n would ask after a minute only.
	QUEUE_WORKER_LOCK_DURATION: '5000',
	QUEUE_WORKER_LOCK_RENEW_TIME: '1000',
	QUEUE_WORKER_STALLED_INTERVAL: '2000',
});

/**
 * Brings up a real n8n in queue mode with the packed package, on Redis and PostgreSQL: the main process with the
 * editor, two webhook processes that take all deliveries, and workers that run all executions, behind one address.
 *
 * @param {object} options
 * @param {string} options.name which of our n8n instances; each has a user folder of its own
 * @param {{email: string, password: string, firstName: string, lastName: string}} options.owner
 * @param {number} [options.workers] how many; default: 2
 * @param {Record<string, string>} [options.more] environment
 * @returns {Promise<{client: N8nClient, url: string, logFile: string, stop: () => Promise<void>}>} the tests find the
 *   single processes by TWOCHAT_N8N_WORKERS, TWOCHAT_N8N_WEBHOOKS and TWOCHAT_N8N_MAIN, each with the settings to start
 *   it again with, and the services by TWOCHAT_N8N_SERVICES
 */
export async function startPackageInQueueMode({ name, owner, workers = 2, more = {} }) {
	const n8n = await n8nWithPackage(name);
	const balancer = await startBalancer();
	const [redis, database] = await step('Starting Redis and PostgreSQL', () =>
		Promise.all([startRedis(), startPostgres()]),
	);
	const env = { ...environment(redis, database), ...more };
	const webhookUrl = `${balancer.url}/`;
	const start = async (process, command) => {
		const port = await freePort();
		const settings = { ...n8n, env, name: process, command, port, webhookUrl };
		const server = await step(`Starting n8n in queue mode: ${process}`, () => startN8n(settings));
		return { ...server, settings };
	};
	// One after another: each takes a processor for itself while it starts.
	const main = await start('main', 'start');
	const started = [];
	for (const process of ['webhooks-1', 'webhooks-2']) started.push(await start(process, 'webhook'));
	for (let number = 1; number <= workers; number++)
		started.push(await start(`worker-${number}`, 'worker'));
	const of = (command) => started.filter(({ settings }) => settings.command === command);
	process.env.TWOCHAT_N8N_MAIN = JSON.stringify(main);
	process.env.TWOCHAT_N8N_WEBHOOKS = JSON.stringify(of('webhook'));
	process.env.TWOCHAT_N8N_WORKERS = JSON.stringify(of('worker'));
	process.env.TWOCHAT_N8N_SERVICES = JSON.stringify({ redis, database });
	balancer.targets.main = main.url;
	balancer.targets.webhooks = of('webhook').map(({ url }) => url);
	const client = new N8nClient(balancer.url);
	await client.signIn(owner);
	return {
		client,
		url: balancer.url,
		logFile: main.logFile,
		async stop() {
			for (const one of [balancer, ...started.reverse(), main, database, redis]) await one.stop();
		},
	};
}
