import type { IDataObject } from 'n8n-workflow';

import { accountId } from '../transport/accountId';
import { BadInput } from '../transport/errors/badInput';
import type { CallContext } from '../transport/http';
import { credentialOf } from '../transport/http';
import { now } from '../transport/retry/clock';
import { connectionStatus } from '../twochat/connectionStatus';
import { text } from '../twochat/values';
import type { NumberKind } from './numbers';

/** An agent's calls come one by one, each a run of its own, and each look costs a credit. */
const KNOWN_FOR_MS = 60_000;
const MOST_ACCOUNTS = 100;

/** What was the only connected number, and when, by account and kind. */
const known = new Map<string, { at: number; number: string }>();

const WORDS: Record<NumberKind, string> = {
	whatsapp: 'WhatsApp number',
	waba: 'WABA number',
	sms: 'SMS number',
	virtualNumber: 'virtual number',
};

/** SMS numbers have no status: nothing says that they could not send. */
const isConnected = ({ connection_status: status }: IDataObject): boolean =>
	(connectionStatus(status) ?? 'connected') === 'connected';

const nameOf = ({ phone_number: phone, friendly_name: name }: IDataObject): string =>
	name ? `${text(name)} (${text(phone)})` : text(phone);

/**
 * The account's only connected number of a kind, for a send whose From is empty. Known for a minute.
 * @param list gives the account's numbers of the kind
 * @throws BadInput that says which are connected, when it is not exactly one; what `list` throws
 */
export async function onlyNumber(
	context: CallContext,
	kind: NumberKind,
	list: () => Promise<IDataObject[]>,
): Promise<string> {
	const { apiKey, baseUrl } = await credentialOf(context);
	const key = `${accountId(apiKey, baseUrl)} ${kind}`;
	const before = known.get(key);
	if (before && now() - before.at < KNOWN_FOR_MS) return before.number;
	const connected = (await list()).filter(isConnected);
	if (connected.length === 1) {
		const number = text(connected[0].phone_number);
		known.delete(key);
		known.set(key, { at: now(), number });
		if (known.size > MOST_ACCOUNTS) known.delete([...known.keys()][0]);
		return number;
	}
	const what = WORDS[kind];
	throw new BadInput(
		connected.length === 0
			? `From is empty, and the account has no connected ${what}, so nothing was sent. Connect one in 2Chat, or choose the number in From`
			: `From is empty, and the account has ${connected.length} connected ${what}s: ${connected.map(nameOf).join(', ')}. Choose one of them in From; nothing was sent`,
	);
}
