import { varyList } from './lists.mjs';
import { varyContact, varyEventName, varyNesting, varyTap } from './payloads.mjs';
import { swapTextAndNumbers, varyTimes } from './values.mjs';

/** What is done to an answer, in this order. */
const answers = { values: swapTextAndNumbers, times: varyTimes };

const isList = (operationId) => /^(list|search)/.test(operationId ?? '');

/** What is done to a delivery, in this order. */
const payloads = {
	taps: varyTap,
	contacts: varyContact,
	eventNames: varyEventName,
	values: swapTextAndNumbers,
	times: varyTimes,
	nestedMessages: varyNesting,
};

const applied = (changes, unruly, content) =>
	Object.entries(changes)
		.filter(([behavior]) => unruly.is(behavior))
		.reduce((result, [, change]) => change(unruly, result), content);

/**
 * An answer of the API as an unruly 2Chat gives it; unchanged where no behavior is on.
 *
 * @param {import('./unruly.mjs').Unruly} unruly
 * @param {string | undefined} operationId
 * @param {any} answer
 */
export const unrulyAnswer = (unruly, operationId, answer) =>
	applied({ ...answers, ...(isList(operationId) && { lists: varyList }) }, unruly, answer);

/**
 * A payload that the sandbox made, as an unruly 2Chat delivers it.
 *
 * @param {import('./unruly.mjs').Unruly} unruly
 * @param {any} payload
 */
export const unrulyPayload = (unruly, payload) => applied(payloads, unruly, payload);
