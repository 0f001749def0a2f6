import { isAlive } from '../../scripts/lib/children.mjs';
import { until } from '../../scripts/lib/n8n-client.mjs';
import { startN8n } from '../../scripts/lib/n8n-server.mjs';
import { startPostgres, startRedis } from '../../scripts/lib/services.mjs';

const [worker] = JSON.parse(process.env.TWOCHAT_N8N_WORKERS);
const [webhook] = JSON.parse(process.env.TWOCHAT_N8N_WEBHOOKS);
const { redis, database } = JSON.parse(process.env.TWOCHAT_N8N_SERVICES);

/** Ends it at once, whatever it is doing, and waits until it is gone. */
const kill =
	({ pid }, signal = 'SIGKILL') =>
	async () => {
		process.kill(-pid, signal);
		await until('it is gone', async () => (isAlive(pid) ? undefined : true));
	};

/**
 * What an n8n in queue mode can lose, and how each is lost and comes back.
 *
 * @type {Record<string, {kill: () => Promise<void>, bringBack: () => Promise<{stop: () => Promise<void>}>}>}
 */
export const parts = {
	'a worker': { kill: kill(worker), bringBack: () => startN8n(worker.settings) },
	'a webhook process': { kill: kill(webhook), bringBack: () => startN8n(webhook.settings) },
	// It forgets what was queued, as a Redis does that keeps nothing on disk.
	Redis: { kill: kill(redis), bringBack: () => startRedis(redis) },
	// Its "immediate shutdown", which it calls the same as a crash: what it starts ends with it.
	PostgreSQL: { kill: kill(database, 'SIGQUIT'), bringBack: () => startPostgres(database) },
};
