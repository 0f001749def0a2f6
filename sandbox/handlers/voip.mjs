import { notFound } from '../refusals.mjs';
import { listAnswer } from './pages.mjs';

const PENDING_CANCELLATION = { status: 4, status_text: 'PENDING_CANCELLATION' };

const DIRECTIONS = { inbound: 'I', outbound: 'O' };

/** The agent is shown on one call, not in the history. */
const listed = ({ agent, ...call }) => call;

/** Handlers of virtual numbers, caller IDs and calls. */
export const voipHandlers = {
	listVirtualNumbers: ({ state, query, options }) =>
		listAnswer('numbers', state.virtualNumbers.list(), query, { size: 50, options }),

	releaseVirtualNumber({ state, params }) {
		const number = state.virtualNumbers.get(params.number_uuid);
		if (!number) throw notFound('Virtual number');
		Object.assign(number, PENDING_CANCELLATION);
		return { success: true };
	},

	listCallerIds: ({ state, query, options }) =>
		listAnswer('caller_ids', state.callerIds.list(), query, { size: 200, options }),

	listCalls({ state, query, options }) {
		const letter = DIRECTIONS[query.direction];
		const newestFirst = [...state.calls.list()].reverse();
		const items = letter
			? newestFirst.filter(({ direction }) => direction === letter)
			: newestFirst;
		return listAnswer('cdrs', items, query, { size: 50, options, show: listed });
	},

	getCall({ state, params }) {
		const cdr = state.calls.get(params.call_uuid);
		if (!cdr) throw notFound('Call');
		return { success: true, cdr };
	},
};
