/** Longest time in which a delivery counts as a repetition: a sender's retries come within minutes. */
const AGE_MS = 15 * 60_000;
const MOST = 10_000;

/**
 * What was delivered lately, in this process: n8n offers a trigger no other memory that concurrent
 * deliveries could write safely. Bounded in count and age, oldest first out.
 */
export class RecentDeliveries {
	private readonly seen = new Map<string, number>();

	constructor(
		private readonly most = MOST,
		private readonly ageMs = AGE_MS,
	) {}

	/** Notes a delivery. False when it was noted before. */
	isNew(id: string, now: number): boolean {
		this.dropOld(now);
		if (this.seen.has(id)) return false;
		this.seen.set(id, now);
		return true;
	}

	/** Whether a delivery was noted, without noting it. */
	has(id: string, now: number): boolean {
		this.dropOld(now);
		return this.seen.has(id);
	}

	/** Makes a delivery new again, because it did not start the workflow after all. */
	forget(id: string): void {
		this.seen.delete(id);
	}

	get size(): number {
		return this.seen.size;
	}

	private dropOld(now: number): void {
		for (const [id, at] of this.seen) {
			if (now - at <= this.ageMs && this.seen.size < this.most) return;
			this.seen.delete(id);
		}
	}
}
