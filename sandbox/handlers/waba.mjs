import { pageOf } from './pages.mjs';

/** Handlers of the WhatsApp Business API. */
export const wabaHandlers = {
	listWabaNumbers({ state, query }) {
		const size = query.limit ?? 200;
		return { success: true, numbers: pageOf(state.wabaNumbers.list(), { page: query.page, size }) };
	},
};
