/**
 * An answer that ends a request early. Handlers throw it; the server sends `body` with `status`.
 * `violation` marks requests that the contract does not allow: they are recorded, so that tests can
 * assert that the node never makes one.
 */
export class Refusal extends Error {
	/**
	 * @param {number} status
	 * @param {any} body
	 * @param {{ violation?: boolean }} [options]
	 */
	constructor(status, body, { violation = false } = {}) {
		super(body.error_message ?? JSON.stringify(body));
		this.status = status;
		this.body = body;
		this.violation = violation;
	}
}

/** An endpoint's own refusal (DOCS, SKILLS, TYPES: error_message). */
export const refuse = (status, text) =>
	new Refusal(status, { success: false, error: true, error_message: text });

/** 404: `what` was not found (DOCS response codes). */
export const notFound = (what) => refuse(404, `${what} not found`);

/**
 * The 422 of FastAPI's validation: `{ detail: [{ loc, msg }] }` (shape inferred by W6W).
 *
 * @param {{ loc: (string|number)[], msg: string }[]} detail
 */
export const invalid = (detail) => new Refusal(422, { detail }, { violation: true });

const PART_NAMES = { querystring: 'query', params: 'path' };

const MESSAGES = {
	required: () => 'Field required',
	additionalProperties: () => 'Extra inputs are not permitted',
	oneOf: () => 'Exactly one of the alternatives is required',
	anyOf: () => 'At least one of the alternatives is required',
};

/**
 * Translates ajv's findings into a Refusal.
 *
 * @param {import('ajv').ErrorObject[]} errors
 * @param {string} part body, querystring or params
 */
export function refusalOf(errors, part) {
	const detail = errors.map((error) => {
		const field = error.params.missingProperty ?? error.params.additionalProperty;
		const steps = error.instancePath.split('/').slice(1);
		return {
			loc: [PART_NAMES[part] ?? part, ...steps, ...(field === undefined ? [] : [field])],
			msg: MESSAGES[error.keyword]?.() ?? String(error.message),
		};
	});
	return invalid(detail);
}
