/** A token bucket: `burst` requests at once, refilled at `perMinute`. */
export class TokenBucket {
	/**
	 * @param {{ perMinute: number, burst?: number }} limit burst defaults to perMinute
	 * @param {() => number} now milliseconds
	 */
	constructor({ perMinute, burst = perMinute }, now) {
		this.perMinute = perMinute;
		this.burst = burst;
		this.now = now;
		this.tokens = burst;
		this.filledAt = now();
	}

	/** Takes one token; false when the bucket is empty. */
	take() {
		const at = this.now();
		const refill = ((at - this.filledAt) / 60_000) * this.perMinute;
		this.tokens = Math.min(this.burst, this.tokens + refill);
		this.filledAt = at;
		if (this.tokens < 1) return false;
		this.tokens -= 1;
		return true;
	}
}
