import { randomBytes, timingSafeEqual } from 'node:crypto';

/** A secret for hook URLs: 64 hexadecimal digits. */
export const newToken = (): string => randomBytes(32).toString('hex');

/** Whether `token` is one of ours, and not something an import or another node left in the static data. */
export const isToken = (token: unknown): token is string =>
	typeof token === 'string' && /^[0-9a-f]{64}$/.test(token);

/** Whether both secrets are the same, in a time that tells nothing about where they differ. */
export function isSameSecret(given: string, expected: string): boolean {
	const [one, other] = [Buffer.from(given), Buffer.from(expected)];
	return one.length === other.length && timingSafeEqual(one, other);
}

/** The same for two tokens; what is no token of ours is like none. */
export const isSameToken = (given: string, expected: string): boolean =>
	isToken(given) && isToken(expected) && isSameSecret(given, expected);
