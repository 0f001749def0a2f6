import axios from 'axios';

/**
 * Answers in the place of 2Chat for all requests of this process, below n8n's own HTTP layer, without a network.
 *
 * @param {(request: { method: string, path: string, key: unknown }) => { status: number, headers?: object, text: string }} answer
 */
export function answerInstead(answer) {
	axios.defaults.adapter = async (config) => {
		const { pathname } = new URL(config.url);
		const {
			status,
			headers = {},
			text,
		} = answer({
			method: config.method.toUpperCase(),
			path: pathname,
			key: config.headers.get('X-User-API-Key'),
		});
		return { data: text, status, statusText: '', headers, config, request: {} };
	};
}
