import type { IDataObject, INodePropertyOptions } from 'n8n-workflow';

import { wholeAnswer } from '../../operations/answer';

const refused = (reason: string): IDataObject => ({ valid: false, reason });

/** DOCS API/authentication: GET /info is how 2Chat has a key tested. A refused key is the answer, not a failure. */
export const testApiKeyOption: INodePropertyOptions = {
	name: 'Test API Key',
	value: 'testApiKey',
	action: 'Test the API key',
	description:
		'Check whether 2Chat accepts the API key of the credential, and whose account it opens',
	routing: {
		request: { method: 'GET', url: '/info' },
		output: {
			postReceive: [
				wholeAnswer(['account', 'usage', 'limits'], {
					result: (info) => ({ valid: true, account: info.account ?? null }),
					onStatus: { 401: refused, 403: refused },
				}),
			],
		},
	},
};
