import type { IDataObject, ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';
import { NodeOperationError } from 'n8n-workflow';

import { connectionStatus } from '../twochat/connectionStatus';
import { matchingEntries, text } from './matching';
import type { NumberKind } from '../operations/numbers';
import { listNumbers } from '../operations/numbers';

/** What is known about a number's state: "connected", "AWAITING_REGISTRATION" as "awaiting registration". */
function stateOf({ connection_status: connection, status_text: status }: IDataObject): string {
	return connectionStatus(connection || undefined) ?? text(status).toLowerCase().replace(/_/g, ' ');
}

/** "Sales (+15550100002), connected"; a number without a friendly name goes by its number. */
function label(number: IDataObject): string {
	const phone = text(number.phone_number);
	const name = text(number.friendly_name);
	return [
		name && phone ? `${name} (${phone})` : name || phone || text(number.uuid),
		stateOf(number),
	]
		.filter(Boolean)
		.join(', ');
}

/** What an empty list would not say. */
const NONE: Record<Exclude<NumberKind, 'sms'>, string> = {
	whatsapp:
		'No WhatsApp number is connected by QR code in this account. For numbers of the WhatsApp Business API use WABA Message',
	waba: 'This account has no number of the WhatsApp Business API. For numbers connected by QR code use WhatsApp Message',
	virtualNumber: 'This account has no virtual number. Number Purchase buys one',
};

/** A list for a resource locator whose value is the number's field `value`. */
const searchFor = (kind: keyof typeof NONE, value: 'phone_number' | 'uuid') =>
	async function (this: ILoadOptionsFunctions, filter?: string): Promise<INodeListSearchResult> {
		const numbers = await listNumbers(this, kind);
		if (numbers.length === 0) throw new NodeOperationError(this.getNode(), NONE[kind]);
		return matchingEntries(
			numbers.map((number) => ({ name: label(number), value: text(number[value]) })),
			filter,
		);
	};

/** WhatsApp numbers by their number, as `on_number` and `from_number` take them. */
export const searchWhatsAppNumbers = searchFor('whatsapp', 'phone_number');
/** WhatsApp numbers by their UUID, as `channel_uuid` takes them. */
export const searchWhatsAppChannels = searchFor('whatsapp', 'uuid');
/** WABA numbers by their number. */
export const searchWabaNumbers = searchFor('waba', 'phone_number');
/** WABA numbers by their UUID. */
export const searchWabaChannels = searchFor('waba', 'uuid');
/** Virtual numbers by their UUID. */
export const searchVirtualNumbers = searchFor('virtualNumber', 'uuid');
