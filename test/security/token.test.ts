import * as crypto from 'node:crypto';

import { isSameToken, isToken, newToken } from '../../nodes/TwoChat/subscriptions/token';

jest.mock('node:crypto', () => {
	const real = jest.requireActual<typeof crypto>('node:crypto');
	return { ...real, timingSafeEqual: jest.fn(real.timingSafeEqual) };
});
const compare = crypto.timingSafeEqual as jest.Mock;

describe('the token in the address that 2Chat calls', () => {
	it('is 256 random bits, another for each trigger', () => {
		const tokens = Array.from({ length: 1000 }, newToken);
		expect(tokens.filter(isToken)).toHaveLength(1000);
		expect(new Set(tokens).size).toBe(1000);
		// Each of the 64 places takes each of the 16 digits.
		for (let place = 0; place < 64; place++)
			expect(new Set(tokens.map((token) => token[place])).size).toBe(16);
	});

	it.each([0, 31, 63])('is compared whole, whichever of its digits is wrong: %s', (place) => {
		compare.mockClear();
		const token = newToken();
		const other = token[place] === '0' ? '1' : '0';
		expect(isSameToken(token.slice(0, place) + other + token.slice(place + 1), token)).toBe(false);
		expect(compare).toHaveBeenCalledTimes(1);
		expect(compare.mock.calls[0].map((bytes: Buffer) => bytes.length)).toEqual([64, 64]);
	});

	it.each(['', 'f'.repeat(63), 'F'.repeat(64), 'f'.repeat(64) + '\n', '＃'.repeat(64)])(
		'is not %j',
		(given) => {
			expect(isSameToken(given, newToken())).toBe(false);
			expect(isSameToken(given, given)).toBe(false);
		},
	);
});
