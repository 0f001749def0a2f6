/**
 * The sandbox's switches for a test in another process, with the names of the in-process object.
 *
 * @param {string} origin e.g. http://127.0.0.1:4010
 */
export function sandboxClient(origin) {
	/** @returns {Promise<any>} */
	const ask = async (method, path, body) => {
		const answer = await fetch(`${origin}/_sandbox${path}`, {
			method,
			...(body !== undefined && {
				headers: { 'content-type': 'application/json' },
				body: JSON.stringify(body),
			}),
		});
		const content = /** @type {any} */ (await answer.json());
		if (!answer.ok) throw new Error(content.message ?? `The sandbox answered ${answer.status}`);
		return content;
	};
	const post = (path, body = {}) => ask('POST', path, body);
	const handle = ({ id }) => ({
		remove: () => ask('DELETE', `/faults/${id}`),
		hits: async () => (await ask('GET', `/faults/${id}`)).hits,
	});

	return {
		origin,
		url: `${origin}/open`,
		summary: () => ask('GET', '/'),
		/** @param {string} [part] e.g. subscriptions; without it everything */
		state: (part) => ask('GET', part ? `/state/${part}` : '/state'),
		/**
		 * Changes fields of one thing, e.g. `alter('numbers', uuid, { connection_status: 'D' })`, or of a part that is
		 * no collection, e.g. `alter('usage', undefined, { max_api_request_count: 0 })`.
		 *
		 * @param {string} part
		 * @param {string | undefined} id
		 * @param {Record<string, unknown>} fields
		 */
		alter: (part, id, fields) =>
			post(id === undefined ? `/state/${part}` : `/state/${part}/${id}`, fields),
		requests: () => ask('GET', '/requests'),
		violations: () => ask('GET', '/violations'),
		/** @param {{ method?: string, path?: string }} [filter] */
		count: async (filter = {}) => (await ask('GET', `/count?${new URLSearchParams(filter)}`)).count,
		faults: {
			/** @param {Omit<import('./types.mjs').FaultSpec, 'mutate' | 'match'>} spec */
			add: async ({ times, ...spec }) =>
				handle(await post('/faults', { ...spec, times: times === Infinity ? 'forever' : times })),
			/** @param {import('./types.mjs').RandomFaultSpec} spec */
			random: async (spec) => handle(await post('/faults/random', spec)),
			clear: () => ask('DELETE', '/faults'),
		},
		/** @param {string} event @param {unknown} [payload] @param {import('./types.mjs').DeliverOptions} [options] */
		deliver: (event, payload, options = {}) => post('/deliver', { event, payload, ...options }),
		/** @param {import('./types.mjs').IncomingMessage} [message] */
		receive: (message = {}) => post('/receive', message),
		/** @param {import('./types.mjs').Reaction} [reaction] */
		react: (reaction = {}) => post('/react', reaction),
		/** @param {string} uuid @param {'sent' | 'received' | 'read'} step */
		acknowledge: (uuid, step) => post('/acknowledge', { uuid, step }),
		reset: () => post('/reset'),
		/** @param {string} apiKey */
		setApiKey: (apiKey) => post('/key', { apiKey }),
		/** @param {{ perMinute: number, burst?: number }} [rateLimit] */
		setRateLimit: (rateLimit) => post('/limits', { rateLimit }),
		/** @param {Partial<import('./types.mjs').SandboxOptions>} options */
		setOptions: (options) => post('/options', options),
		/** @param {number} contacts */
		seedContacts: (contacts) => post('/seed', { contacts }),
	};
}
