import { sleep } from 'n8n-workflow';

/** What a run that stopped at a failure had done by then, by item index. */
export interface Tally {
	total: number;
	done: number;
	failed: number[];
	notSent: number[];
}

export interface LaneOptions<T> {
	/** Items under way at once. */
	width: number;
	/** Items of the run; undefined where they arrive over time (n8n's own batching). */
	expected?: number;
	/** Whether the first failure keeps back the items that have not been sent. */
	stopsAtFailure: boolean;
	/** What items get that n8n handed over before it gave up on the run itself. */
	abandoned: T;
	/** Makes the run's one failure out of the first item's reason, once nothing is under way any more. */
	onStop: (reason: unknown, tally: Tally) => unknown;
}

interface Entry<T> {
	itemIndex: number;
	job: () => Promise<T>;
	refusal?: unknown;
	resolve: (value: T) => void;
	reject: (reason: unknown) => void;
}

/**
 * The requests of one node run. n8n hands all items over at once, in one go; the lane lets `width`
 * of them out at a time, in item order, and none before all have arrived, so that an input that is
 * refused keeps everything back.
 */
export class Lane<T> {
	private readonly seen = new Set<number>();
	private readonly failures: Array<{ entry: Entry<T>; reason: unknown }> = [];
	private queue: Array<Entry<T>> = [];
	private next = 0;
	private active = 0;
	private done = 0;
	private opening = false;
	private open = false;
	private stopped = false;

	constructor(private readonly options: LaneOptions<T>) {}

	/** True when this item has been here: n8n is trying the same run again. */
	has(itemIndex: number): boolean {
		return this.seen.has(itemIndex);
	}

	/**
	 * Runs `job` when the item's turn comes and resolves with what it gives.
	 * @param refusal why this item's input can't be sent: where failures stop the run, nothing is sent then
	 * @throws the run's failure, for the failed item and for those kept back
	 */
	async run(itemIndex: number, job: () => Promise<T>, refusal?: unknown): Promise<T> {
		this.seen.add(itemIndex);
		return await new Promise<T>((resolve, reject) => {
			this.queue.push({ itemIndex, job, refusal, resolve, reject });
			if (this.open) this.advance();
			else if (!this.opening) void this.openWhenAllAreHere();
		});
	}

	private async openWhenAllAreHere(): Promise<void> {
		this.opening = true;
		await sleep(0);
		this.open = true;
		this.queue.sort((a, b) => a.itemIndex - b.itemIndex);
		const { expected, stopsAtFailure, abandoned } = this.options;
		if (stopsAtFailure && expected !== undefined && this.queue.length < expected) {
			// n8n threw while it prepared a later item and listens to none of these any more; a
			// rejection nobody listens to would end the whole n8n process.
			for (const entry of this.queue) entry.resolve(abandoned);
			return;
		}
		if (stopsAtFailure) {
			for (const entry of this.queue) {
				if (entry.refusal !== undefined) this.failures.push({ entry, reason: entry.refusal });
			}
			this.stopped = this.failures.length > 0;
			this.queue = this.queue.filter(({ refusal }) => !this.stopped || refusal === undefined);
		}
		this.advance();
	}

	private advance(): void {
		while (!this.stopped && this.active < this.options.width && this.next < this.queue.length) {
			void this.runOne(this.queue[this.next++]);
		}
		if (this.stopped && this.active === 0) this.settle();
	}

	private async runOne(entry: Entry<T>): Promise<void> {
		this.active++;
		try {
			entry.resolve(await entry.job());
			this.done++;
		} catch (reason) {
			if (this.options.stopsAtFailure) {
				this.stopped = true;
				this.failures.push({ entry, reason });
			} else {
				entry.reject(reason);
			}
		}
		this.active--;
		this.advance();
	}

	private settle(): void {
		const unsent = this.queue.slice(this.next);
		this.next = this.queue.length;
		const failed = this.failures.sort((a, b) => a.entry.itemIndex - b.entry.itemIndex);
		const reason = this.options.onStop(failed[0].reason, {
			total: this.options.expected ?? this.seen.size,
			done: this.done,
			failed: failed.map(({ entry }) => entry.itemIndex),
			notSent: unsent.map(({ itemIndex }) => itemIndex),
		});
		for (const { entry } of failed) entry.reject(reason);
		for (const entry of unsent) entry.reject(reason);
	}
}
