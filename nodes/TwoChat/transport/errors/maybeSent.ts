const marked = new WeakSet<Error>();

/** Marks a failure after which the same request must not be sent again: it did, or may have done, its work. */
export function markPerhapsSent<E extends Error>(error: E): E {
	marked.add(error);
	return error;
}

/** True for a failure that {@link markPerhapsSent} marked. */
export const isPerhapsSent = (error: Error): boolean => marked.has(error);
