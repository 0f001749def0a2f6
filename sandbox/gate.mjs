import { TokenBucket } from './limits.mjs';
import { Refusal, refuse } from './refusals.mjs';

/** What stands before every operation: the key, the rate limit, the credits. */
export class Gate {
	/**
	 * @param {Pick<import('./types.mjs').Box, 'state' | 'options' | 'now'>} box the sandbox's inner parts
	 */
	constructor(box) {
		this.box = box;
		/** The key that is accepted. */
		this.apiKey = box.options.apiKey;
		this.reset();
	}

	reset() {
		this.apiKey = this.box.options.apiKey;
		this.limit(this.box.options.rateLimit);
	}

	/** @param {{ perMinute: number, burst?: number } | undefined} rateLimit undefined: no limit */
	limit(rateLimit) {
		this.bucket = rateLimit && new TokenBucket(rateLimit, this.box.now);
		if (rateLimit) this.box.state().limits.requests_per_minute = rateLimit.perMinute;
	}

	/**
	 * Lets a request pass or throws the Refusal. A passing request costs one credit (DOCS billing).
	 *
	 * @param {string | undefined} key
	 */
	admit(key) {
		// No key is 403, a wrong one 401: measured so by W6W.
		if (key === undefined) throw new Refusal(403, { detail: 'Not authenticated' });
		if (key !== this.apiKey) throw new Refusal(401, { detail: 'Invalid API Key' });
		if (this.bucket && !this.bucket.take()) throw refuse(429, 'Too many requests, retry later');
		const { usage } = this.box.state();
		if (usage.api_request_count >= usage.max_api_request_count) {
			throw refuse(402, 'The API credits of this account are used up');
		}
		usage.api_request_count += 1;
	}
}
