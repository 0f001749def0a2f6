import type { IDataObject } from 'n8n-workflow';

import type { Paging } from '../twochat/paging';
import { SMS_PAGES } from '../twochat/paging';
import { allEntries } from '../transport/call';
import type { CallContext } from '../transport/http';

/** The kinds of numbers that an account can have. */
export type NumberKind = 'whatsapp' | 'waba' | 'sms' | 'virtualNumber';

/**
 * Where each kind is listed: DOCS WhatsApp/Web/list-numbers; N8N and SQL for WABA; DOCS
 * Phone-Calls/list-virtual-numbers; SKILLS 2chat-sms. Sources disagree about the largest page (docs/2chat-api.md, row 16.20):
 * the smaller size is right for both.
 */
const SOURCES: Record<NumberKind, { path: string; key?: string; paging: Paging }> = {
	whatsapp: {
		path: '/whatsapp/get-numbers',
		paging: { page: 'page_number', size: 'results_per_page', max: 50 },
	},
	waba: { path: '/waba/numbers', paging: { page: 'page', size: 'limit', max: 200 } },
	sms: { path: '/sms/channels', key: 'channels', paging: SMS_PAGES },
	virtualNumber: {
		path: '/voip/virtual-numbers',
		paging: { page: 'page_number', size: 'results_per_page', max: 50 },
	},
};

/**
 * The account's numbers of a kind, every page of them, in API shape.
 * @throws NodeApiError whose message is a sentence with the cure
 */
export async function listNumbers(context: CallContext, kind: NumberKind): Promise<IDataObject[]> {
	const { path, key = 'numbers', paging } = SOURCES[kind];
	return await allEntries.call(context, { method: 'GET', path }, key, paging);
}
