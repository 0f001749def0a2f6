import type { IDataObject } from 'n8n-workflow';

import { wholeAnswer } from '../../operations/answer';
import { operation } from '../../operations/operation';

const refused = (reason: string): IDataObject => ({ valid: false, reason });

/** DOCS API/authentication: GET /info is how 2Chat has a key tested. A refused key is the answer, not a failure. */
export const testApiKey = operation({
	name: 'Test API Key',
	value: 'testApiKey',
	action: 'Test API key',
	description:
		'Check whether 2Chat accepts the API key of the credential, and whose account it opens',
	request: { method: 'GET', url: '/info' },
	answer: wholeAnswer(['account', 'usage', 'limits'], {
		result: (info) => ({ valid: true, account: info.account ?? null }),
		onStatus: { 401: refused, 403: refused },
	}),
});
