import type { IDataObject } from 'n8n-workflow';

import { collectPages } from '../../nodes/TwoChat/transport/reply/pages';

const PAGING = { page: 'page_number', size: 'results_per_page', max: 10 };

/** An endpoint with `total` entries, and what was asked of it. */
function endpoint(
	total: number,
	{ count, ignoresPage = false }: { count?: 'total' | 'page'; ignoresPage?: boolean } = {},
) {
	const asked: number[] = [];
	let live = 0;
	let most = 0;
	const fetchPage = async (number: number, size: number) => {
		asked.push(number);
		most = Math.max(most, ++live);
		await new Promise((resolve) => queueMicrotask(() => resolve(undefined)));
		live--;
		const start = ignoresPage ? 0 : number * size;
		const entries: IDataObject[] = Array.from(
			{ length: Math.max(0, Math.min(size, total - start)) },
			(_, index) => ({ id: start + index }),
		);
		if (count === undefined) return { entries };
		return { entries, count: count === 'total' ? total : entries.length };
	};
	return { asked, fetchPage, most: () => most };
}

const ids = (entries: IDataObject[]) => entries.map(({ id }) => id);
const firstIds = (count: number) => Array.from({ length: count }, (_, index) => index);

describe('collecting pages', () => {
	it.each([
		['the total', 'total' as const],
		['what is on the page', 'page' as const],
		['nothing', undefined],
	])('gets every entry once and in order when count means %s', async (_, count) => {
		const { fetchPage } = endpoint(95, { count });
		expect(ids(await collectPages(fetchPage, PAGING, Infinity))).toEqual(firstIds(95));
	});

	it('gets the other pages several at a time when the total is known', async () => {
		const { fetchPage, most } = endpoint(95, { count: 'total' });
		await collectPages(fetchPage, PAGING, Infinity);
		expect(most()).toBe(4);
	});

	it('asks for no page that is known to be empty', async () => {
		const known = endpoint(30, { count: 'total' });
		await collectPages(known.fetchPage, PAGING, Infinity);
		expect(known.asked).toEqual([0, 1, 2]);
		const short = endpoint(25, { count: 'page' });
		await collectPages(short.fetchPage, PAGING, Infinity);
		expect(short.asked).toEqual([0, 1, 2]);
	});

	it('asks for no more than the limit needs', async () => {
		const { fetchPage, asked } = endpoint(95, { count: 'total' });
		expect(await collectPages(fetchPage, PAGING, 20)).toHaveLength(20);
		expect(asked).toEqual([0, 1]);
		const few = endpoint(95, { count: 'total' });
		expect(await collectPages(few.fetchPage, PAGING, 3)).toHaveLength(3);
		expect(few.asked).toEqual([0]);
	});

	it('stops at a page that repeats the one before, when the endpoint knows no pages', async () => {
		const { fetchPage, asked } = endpoint(95, { ignoresPage: true });
		expect(await collectPages(fetchPage, PAGING, Infinity)).toHaveLength(10);
		expect(asked).toEqual([0, 1]);
	});

	it('gets the rest when 2Chat gives smaller pages than asked for, and says how many there are', async () => {
		const { fetchPage } = endpoint(35, { count: 'total' });
		const cutting = async (number: number, size: number) =>
			await fetchPage(number, Math.min(4, size));
		expect(ids(await collectPages(cutting, PAGING, Infinity))).toEqual(firstIds(35));
	});

	it('takes all that a single answer holds when the endpoint ignores the page size', async () => {
		const all = Array.from({ length: 35 }, (_, id) => ({ id }));
		const fetchPage = jest.fn(async () => ({ entries: all }));
		expect(await collectPages(fetchPage, PAGING, Infinity)).toHaveLength(35);
		expect(fetchPage).toHaveBeenCalledTimes(1);
	});

	it('reports the failure of a page and asks for no further ones', async () => {
		const { fetchPage, asked } = endpoint(500, { count: 'total' });
		const failing = async (number: number, size: number) => {
			if (number === 2) throw new Error('refused');
			return await fetchPage(number, size);
		};
		await expect(collectPages(failing, PAGING, Infinity)).rejects.toThrow('refused');
		expect(Math.max(...asked)).toBeLessThan(8);
	});
});
