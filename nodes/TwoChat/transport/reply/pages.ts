import type { IDataObject } from 'n8n-workflow';

import type { Paging } from '../../twochat/paging';

/** Pages under way at once where the total is known. */
const PAGES_AT_ONCE = 4;

/** One page of an answer. `count` as 2Chat gives it: the total, or what is on the page (sources disagree). */
export interface Page {
	entries: IDataObject[];
	count?: number;
}

/** Gets page `number`, counted from 0, of `size` entries. */
export type FetchPage = (number: number, size: number) => Promise<Page>;

const sameEntry = (a: IDataObject | undefined, b: IDataObject | undefined): boolean =>
	a !== undefined && b !== undefined && JSON.stringify(a) === JSON.stringify(b);

/** What becomes of each entry as its page comes, so that of a long list only what is wanted stays in memory. */
export interface Taking {
	/** Filter for what 2Chat itself can't filter: then nobody knows how many entries it takes. */
	keep?: (entry: IDataObject) => boolean;
	/** The form in which an entry goes out. */
	shape?: (entry: IDataObject) => IDataObject;
	/** Tells of each page in turn that no later one has anything to keep. */
	isOver?: (page: IDataObject[]) => boolean;
}

/** Collects the entries to keep, in order. */
class Collected {
	readonly entries: IDataObject[] = [];
	private isOver = false;

	constructor(
		private readonly limit: number,
		private readonly taking: Taking,
	) {}

	add(entries: IDataObject[]): void {
		const { keep, shape, isOver } = this.taking;
		this.isOver ||= isOver?.(entries) ?? false;
		for (const entry of entries) {
			if (this.entries.length >= this.limit) return;
			if (!keep || keep(entry)) this.entries.push(shape ? shape(entry) : entry);
		}
	}

	/** Whether nothing more is wanted. */
	get isDone(): boolean {
		return this.isOver || this.entries.length >= this.limit;
	}

	/** Pages to ask for at once: one, where any may turn out to be the last. */
	get pagesAtOnce(): number {
		return this.taking.isOver ? 1 : PAGES_AT_ONCE;
	}
}

function pageSize({ size, max = 0, min = 1 }: Paging, limit: number): number {
	return size ? Math.max(min, Math.min(max, limit)) : max;
}

/**
 * Gets as many entries as wanted, page by page, and never asks for a page that is known to be
 * empty: each request costs the user a credit. Stops at the limit, at a short or empty page, at a
 * page that repeats the one before, and where `taking.isOver` says so. Where the first page shows that `count` is the total, the
 * other pages come several at a time.
 * @param limit entries wanted; Infinity for all
 */
export async function collectPages(
	fetchPage: FetchPage,
	paging: Paging,
	limit: number,
	taking: Taking = {},
): Promise<IDataObject[]> {
	const needed = taking.keep ? Infinity : limit;
	const asked = pageSize(paging, needed);
	const collected = new Collected(limit, taking);
	const first = await fetchPage(0, asked);
	collected.add(first.entries);
	const got = first.entries.length;
	if (collected.isDone || got === 0) return collected.entries;
	const { count } = first;
	if (count !== undefined && count > got && (got <= asked || paging.max === undefined)) {
		// The rest, also where 2Chat gave less than asked for: then its pages are shorter.
		await collectKnown(fetchPage, got, Math.min(count, needed), first, collected);
	} else if (paging.max === undefined ? count === undefined : got === asked) {
		// Nobody knows whether this was all; where 2Chat does not say how much a page holds, its count does.
		await collectUnknown(fetchPage, got, first, collected);
	}
	return collected.entries;
}

async function collectUnknown(
	fetchPage: FetchPage,
	size: number,
	first: Page,
	collected: Collected,
): Promise<void> {
	let previous = first;
	for (let number = 1; !collected.isDone; number++) {
		const page = await fetchPage(number, size);
		if (sameEntry(page.entries[0], previous.entries[0])) return;
		collected.add(page.entries);
		if (page.entries.length < size) return;
		previous = page;
	}
}

async function collectKnown(
	fetchPage: FetchPage,
	size: number,
	wanted: number,
	first: Page,
	collected: Collected,
): Promise<void> {
	const lastPage = Math.ceil(wanted / size) - 1;
	const underWay = new Map<number, Promise<Page>>();
	const startUpTo = (number: number) => {
		for (let n = nextToStart; n <= Math.min(number, lastPage); n++, nextToStart = n) {
			const page = fetchPage(n, size);
			// Awaited below in order; a failure that is not reached any more must not end the process.
			page.catch(() => undefined);
			underWay.set(n, page);
		}
	};
	let nextToStart = 1;
	let previous = first;
	for (let number = 1; number <= lastPage; number++) {
		startUpTo(number + collected.pagesAtOnce - 1);
		const page = (await underWay.get(number)) as Page;
		underWay.delete(number);
		if (sameEntry(page.entries[0], previous.entries[0])) return;
		collected.add(page.entries);
		if (page.entries.length === 0 || collected.isDone) return;
		previous = page;
	}
}
