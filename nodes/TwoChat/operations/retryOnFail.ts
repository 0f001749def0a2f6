import { isPerhapsSent } from '../transport/errors/maybeSent';

/**
 * How each request ended that must not be sent again, by input item. n8n's Retry On Fail runs the
 * whole node once more, with the very same item objects: what was sent, or may have been, is not
 * sent twice.
 */
const endings = new WeakMap<object, Map<string, Promise<unknown>>>();

/**
 * Runs `send` unless it was done before for this very input item; gives, or throws, what came of it then.
 * @param key tells the requests of one item apart
 */
export async function onlyOnce<T>(input: object, key: string, send: () => Promise<T>): Promise<T> {
	const ofItem = endings.get(input) ?? new Map<string, Promise<unknown>>();
	endings.set(input, ofItem);
	const before = ofItem.get(key);
	if (before) return (await before) as T;
	const ending = send();
	ofItem.set(key, ending);
	ending.catch((error: Error) => {
		if (!isPerhapsSent(error)) ofItem.delete(key);
	});
	return await ending;
}
