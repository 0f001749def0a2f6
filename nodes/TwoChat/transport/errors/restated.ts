import { isPerhapsSent, markPerhapsSent } from './maybeSent';

/**
 * The same error with more to say. A copy, because n8n may try a run again that fails with the very same error:
 * what was added to the first must not be in the second.
 */
export function restated<E extends Error & { description?: string | null }>(
	error: E,
	message: string,
	description = error.description,
): E {
	const copy = Object.create(
		Object.getPrototypeOf(error) as object,
		Object.getOwnPropertyDescriptors(error),
	) as E;
	copy.message = message;
	copy.description = description;
	return isPerhapsSent(error) ? markPerhapsSent(copy) : copy;
}
