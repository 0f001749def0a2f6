import { accountId } from '../accountId';
import { now, wait } from './clock';

/** After this long without a request the account's minute is whole again, so pacing ends. */
const IDLE_MS = 60_000;
/** How long a learned limit is believed; a plan can change. */
const LIMIT_MEMORY_MS = 600_000;
/**
 * Requests that are made ready in one go leave in one go, each held up by the work of all. This far apart
 * they are answered sooner: 500 sends, 5 at once, in nine tenths of the time (npm run bench).
 */
const APART_MS = 2;

/**
 * A process is not alone with a key: n8n's queue mode has several, which know nothing of each other but 2Chat's
 * answers. So a twentieth of the limit is left over, or a second process would find nothing whenever it asks; and
 * whoever is refused at that pace leaves half as much time again between its requests, once a second at the most, and
 * takes a little of it back with every second: with every request, the quick would become quicker than the slow.
 * Without this one process keeps the key to itself, or all are too slow (test/transport/sharing).
 */
const ROOM = 1.05;
const GIVE_WAY = 1.5;
const GIVE_WAY_ONCE_IN_MS = 1000;
const SLOWEST = 16;
const TAKE_BACK_IN_A_SECOND = 0.97;

/** What 2Chat says of the account's limit. */
export interface Limit {
	/** Requests per minute; undefined when it does not say. */
	perMinute: number | undefined;
}

/** Asks 2Chat for the account's limit; undefined when it does not answer, or refuses this request too. */
export type LearnLimit = () => Promise<Limit | undefined>;

/**
 * The pace that all requests with one API key share in this process. It knows no limit at first,
 * holds everybody while 2Chat asks to wait, and once the account's limit is known spreads requests
 * at that rate, in the order in which they asked, so that two workflows get every second turn. It shares
 * the limit with other processes.
 */
export class Pace {
	private intervalMs = APART_MS;
	private nextTurnAt = 0;
	private heldUntil = 0;
	private lastTurnAt = 0;
	private refusals = 0;
	private gaveWayAt = 0;
	private limit?: Limit & { learnedAt: number };
	private learning?: Promise<void>;

	/** Waits until the next request may leave. Throws the abort reason when cancelled. */
	async turn(signal?: AbortSignal): Promise<void> {
		if (now() - this.lastTurnAt > IDLE_MS && now() > this.nextTurnAt) this.startAnew();
		for (;;) {
			const at = Math.max(now(), this.nextTurnAt, this.heldUntil);
			this.nextTurnAt = at + this.intervalMs;
			await wait(at - now(), signal);
			if (now() >= this.heldUntil) break;
		}
		this.takeBack((now() - this.lastTurnAt) / 1000);
		this.lastTurnAt = now();
	}

	/** Nothing leaves for `ms` milliseconds: 2Chat said it has had enough. */
	hold(ms: number): void {
		this.heldUntil = Math.max(this.heldUntil, now() + ms);
	}

	/**
	 * Takes note of a 429. Where 2Chat did not say how long to wait, or said so and was not
	 * satisfied, the account's limit is learned, once, and requests are spread at that rate.
	 */
	async refused(saidHowLong: boolean, learn: LearnLimit): Promise<void> {
		this.refusals++;
		if (saidHowLong && this.refusals === 1) return;
		if (!this.limit || now() - this.limit.learnedAt > LIMIT_MEMORY_MS) {
			this.learning ??= this.learnOnce(learn);
			await this.learning;
		}
		this.giveWay();
	}

	/** Requests per minute of the account, once learned. */
	get perMinute(): number | undefined {
		return this.limit?.perMinute;
	}

	/** Time of the last turn, for forgetting keys that are no longer used. */
	get usedAt(): number {
		return this.lastTurnAt;
	}

	/** Between two requests, at the pace that the account's limit allows; undefined until that is learned. */
	private get limitMs(): number | undefined {
		return this.limit?.perMinute && (IDLE_MS / this.limit.perMinute) * ROOM;
	}

	private giveWay(): void {
		const { limitMs, intervalMs } = this;
		if (!limitMs || now() - this.gaveWayAt < GIVE_WAY_ONCE_IN_MS) return;
		this.gaveWayAt = now();
		this.intervalMs =
			intervalMs < limitMs ? limitMs : Math.min(intervalMs * GIVE_WAY, limitMs * SLOWEST);
	}

	private takeBack(seconds: number): void {
		const { limitMs, intervalMs } = this;
		if (limitMs && intervalMs > limitMs)
			this.intervalMs = Math.max(limitMs, intervalMs * TAKE_BACK_IN_A_SECOND ** seconds);
	}

	private startAnew(): void {
		this.intervalMs = APART_MS;
		this.refusals = 0;
	}

	private async learnOnce(learn: LearnLimit): Promise<void> {
		const told = await learn();
		// Other processes may have used up the minute: then it is asked again after the next refusal.
		if (told) this.limit = { ...told, learnedAt: now() };
		this.learning = undefined;
	}
}

const paces = new Map<string, Pace>();
const MANY_KEYS = 100;

/** The pace shared by all requests with this API key at this address. */
export function paceFor(apiKey: string, baseUrl: string): Pace {
	const id = accountId(apiKey, baseUrl);
	let pace = paces.get(id);
	if (!pace) {
		if (paces.size >= MANY_KEYS) forgetIdle();
		pace = new Pace();
		paces.set(id, pace);
	}
	return pace;
}

function forgetIdle(): void {
	for (const [id, pace] of paces) {
		if (now() - pace.usedAt > LIMIT_MEMORY_MS) paces.delete(id);
	}
}
