import { isoTime, listTime } from '../state/times.mjs';

/** Every form in which a time was seen (docs/2chat-api.md, 7.1, 8, 14; conversation and drift tests). */
const TIME_FORMS = [
	isoTime,
	(ms) => isoTime(ms).slice(0, -1),
	listTime,
	(ms) => new Date(ms).toISOString(),
	(ms) => isoTime(ms).replace('Z', '+00:00'),
	(ms) => Math.floor(ms / 1000),
	(ms) => ms,
	(ms) => String(Math.floor(ms / 1000)),
];

const TIME_FIELDS = /(_at|_time|_dt|_date|^timestamp)$/;
const NUMBER_FIELDS =
	/^(count|total|page|page_number|wa_msg_ack|price|duration|subtotal|quantity|fragments|call_price)$/;

/** 2Chat's times are in UTC where they name no zone. */
const msOf = (time) =>
	Date.parse(/Z$|[+-]\d\d:\d\d$/.test(time) ? time : `${time}Z`.replace(' ', 'T'));

/** Copies a JSON value, and gives each field of its objects another value. */
function eachField(value, change) {
	if (Array.isArray(value)) return value.map((one) => eachField(one, change));
	if (typeof value !== 'object' || value === null) return value;
	const changed = Object.entries(value).map(([name, content]) => [
		name,
		eachField(change(name, content), change),
	]);
	return Object.fromEntries(changed);
}

/** Writes every time of a payload or an answer in the next form. */
export function varyTimes(unruly, content) {
	return eachField(content, (name, value) => {
		if (!TIME_FIELDS.test(name) || typeof value !== 'string' || Number.isNaN(msOf(value)))
			return value;
		return unruly.next('times', TIME_FORMS)(msOf(value));
	});
}

/** Writes numbers as text, and a text of digits only as a number. */
export function swapTextAndNumbers(_unruly, content) {
	return eachField(content, (name, value) => {
		if (typeof value === 'number' && NUMBER_FIELDS.test(name)) return String(value);
		const isShort = typeof value === 'string' && /^[1-9]\d{0,14}$/.test(value);
		return name === 'text' && isShort ? Number(value) : value;
	});
}
