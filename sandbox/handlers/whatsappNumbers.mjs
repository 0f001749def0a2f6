import { listAnswer } from './pages.mjs';

const STATUS_CODES = { connected: ['C'], disconnected: ['D', 'F'], all: ['C', 'D', 'F'] };

/** Handlers of the WhatsApp (QR) channels. */
export const whatsappNumberHandlers = {
	listWhatsappNumbers({ state, query, options }) {
		const codes = STATUS_CODES[query.status ?? 'all'];
		const items = state.numbers.list().filter((number) => codes.includes(number.connection_status));
		return listAnswer('numbers', items, query, { size: 50, options });
	},
};
