import { randomBytes, timingSafeEqual } from 'node:crypto';

/** A secret for hook URLs: 64 hexadecimal digits. */
export const newToken = (): string => randomBytes(32).toString('hex');

/** Whether `token` is one of ours, and not something an import or another node left in the static data. */
export const isToken = (token: unknown): token is string =>
	typeof token === 'string' && /^[0-9a-f]{64}$/.test(token);

/** Whether both tokens are the same, in a time that tells nothing about where they differ. */
export function isSameToken(given: string, expected: string): boolean {
	if (!isToken(given) || !isToken(expected)) return false;
	return timingSafeEqual(Buffer.from(given), Buffer.from(expected));
}
