import { notFound } from '../refusals.mjs';
import { isoTime } from '../state/times.mjs';
import { wabaNumber } from './channelLookup.mjs';
import { pageOf } from './pages.mjs';
import { windowOf } from './wabaWindow.mjs';

const TEMPLATES_PER_PAGE = 10;

const shown = ({ needs, ...template }) => template;

/** Handlers of WABA numbers, templates and windows. */
export const wabaHandlers = {
	listWabaNumbers({ state, query }) {
		const size = query.limit ?? 200;
		return { success: true, numbers: pageOf(state.wabaNumbers.list(), { page: query.page, size }) };
	},

	getWabaNumber({ state, params }) {
		const number = state.wabaNumbers.get(params.number_uuid);
		if (!number) throw notFound('WABA number');
		return { success: true, number };
	},

	listTemplates({ state, query: { phone_number, page = 0, limit = TEMPLATES_PER_PAGE } }) {
		const number = wabaNumber(state, phone_number);
		const all = state.templates.list().filter(({ waba }) => waba.uuid === number.uuid);
		const isLast = (page + 1) * limit >= all.length;
		return {
			success: true,
			templates: pageOf(all, { page, size: limit }).map(shown),
			total: all.length,
			next_page: isLast ? null : page + 1,
		};
	},

	syncTemplates({ state, query, now }) {
		wabaNumber(state, query.phone_number);
		return {
			success: true,
			is_syncing: true,
			start_time_syncing: isoTime(now()),
			message: 'The templates are being fetched from Meta',
		};
	},

	deleteTemplate({ state, params }) {
		if (!state.templates.delete(params.template_uuid)) throw notFound('Template');
		return { success: true, message: 'The template was deleted in all languages' };
	},

	getConversationWindow({ state, params, now }) {
		const number = wabaNumber(state, params.from_number);
		const closesAt = windowOf(state, number.phone_number, params.to_number);
		const secondsLeft = Math.max(0, Math.floor((closesAt - now()) / 1000));
		const isOpen = secondsLeft > 0;
		return {
			success: true,
			window_open: isOpen,
			expires_at: isOpen ? isoTime(closesAt) : null,
			seconds_left: secondsLeft,
			allowed_message_types: isOpen ? ['free_form', 'template'] : ['template'],
		};
	},
};
