import type { Reply } from './reply/reply';

/** No real key is that short; a shorter text would stand in many words. */
const LEAST = 8;
const INSTEAD = '(API key)';

/**
 * An answer that doesn't say the key: one that repeats the request, as echo services and debugging proxies do, would
 * carry it into errors, outputs and an agent's chat. Changes the body in place. No recursion, which a deep body breaks.
 */
export function withoutKey(reply: Reply, key: string): Reply {
	if (key.length < LEAST) return reply;
	const clean = (text: string) => text.replaceAll(key, INSTEAD);
	if (typeof reply.body === 'string') return { ...reply, body: clean(reply.body) };
	const open: unknown[] = [reply.body];
	while (open.length > 0) {
		const value = open.pop();
		if (typeof value !== 'object' || value === null) continue;
		const holder = value as Record<string, unknown>;
		for (const name of Object.keys(holder)) {
			const inner = holder[name];
			if (typeof inner === 'object') open.push(inner);
			if (typeof inner === 'string' && inner.includes(key)) holder[name] = clean(inner);
			if (!name.includes(key)) continue;
			holder[clean(name)] = holder[name];
			delete holder[name];
		}
	}
	return reply;
}
