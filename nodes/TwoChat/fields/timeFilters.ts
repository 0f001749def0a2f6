import type { IDataObject } from 'n8n-workflow';

import type { Answer } from '../operations/answer';
import type { ItemContext } from '../operations/itemContext';
import type { Field } from '../operations/routing';
import { BadInput } from '../transport/errors/badInput';
import { readLocalTime } from '../twochat/localTime';

/** A stretch of time in milliseconds since the epoch: from `after` on, up to just before `before`. */
export interface TimeWindow {
	after?: number;
	before?: number;
}

/** After and Before, for the Filters of a list. `what` is listed: "messages". */
export const timeFilterFields = (what: string): Field[] => [
	{
		displayName: 'After',
		name: 'after',
		type: 'dateTime',
		default: '',
		description: `Only ${what} from this time on, by default in the workflow's time zone`,
	},
	{
		displayName: 'Before',
		name: 'before',
		type: 'dateTime',
		default: '',
		description: `Only ${what} from before this time, by default in the workflow's time zone`,
	},
];

/** A time without a zone is one on the workflow's clocks. */
function readTime(value: unknown, label: string, timeZone: string): number | undefined {
	if (value === undefined || value === null || String(value).trim() === '') return undefined;
	const read = readLocalTime(value, timeZone);
	if ('millis' in read) return read.millis;
	const shown = typeof value === 'string' ? ` "${value.trim().slice(0, 60)}"` : '';
	throw new BadInput(`${label}${shown} can't be read: ${read.reason}`);
}

/**
 * Reads After and Before.
 * @param filters the values of the collection that holds the two
 * @throws BadInput for what is no time, and for a stretch in which nothing can lie
 */
export function readTimeWindow(filters: IDataObject, timeZone: string): TimeWindow {
	const after = readTime(filters.after, 'After', timeZone);
	const before = readTime(filters.before, 'Before', timeZone);
	if (after !== undefined && before !== undefined && after >= before) {
		throw new BadInput('After is not earlier than Before, so nothing could be found. Check both');
	}
	return { after, before };
}

/** Whether a time lies in the stretch. What has no time that can be read passes: it may be meant. */
export const isWithin = (
	time: number | undefined,
	{ after = -Infinity, before = Infinity }: TimeWindow,
): boolean => time === undefined || (time >= after && time < before);

/**
 * Tells, page by page, that the rest of a list is too old. 2Chat says of few lists that the newest come first, so the
 * times themselves have to show it: from page to page they fall, and the last one is too old.
 */
function isPast(timeOf: (entry: IDataObject) => number | undefined, { after }: TimeWindow) {
	if (after === undefined) return undefined;
	let times: number[] = [];
	let isKnown = true;
	return (page: IDataObject[]): boolean => {
		const further = page.map(timeOf);
		isKnown &&= further.every((time) => time !== undefined);
		times = [...times, ...(further as number[])];
		const falls = times.every((time, at) => at === 0 || time <= times[at - 1]);
		const [newest, oldest] = [times[0], times[times.length - 1]];
		// Where all are of one moment, they show no order.
		return isKnown && falls && newest > oldest && oldest < after;
	};
}

/**
 * What After and Before under Filters make of a list that 2Chat itself can't narrow: entries beyond them are left
 * out before Limit counts, and pages that only hold older ones aren't asked for.
 * @param timeOf an entry's time in milliseconds; undefined where it can't be told
 * @throws BadInput as {@link readTimeWindow}
 */
export function timeFilter(
	item: ItemContext,
	timeOf: (entry: IDataObject) => number | undefined,
): Pick<Answer, 'keep' | 'isOver'> {
	const filters = item.getNodeParameter('filters', {} as never) as IDataObject;
	const window = readTimeWindow(filters, item.getTimezone());
	if (window.after === undefined && window.before === undefined) return {};
	return {
		keep: () => (entry) => isWithin(timeOf(entry), window),
		isOver: isPast(timeOf, window),
	};
}
