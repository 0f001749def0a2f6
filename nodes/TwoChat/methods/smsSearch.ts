import type { IDataObject, ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';

import { listNumbers } from '../operations/numbers';
import { matchingEntries, text } from './matching';

function label({ friendly_name: name, phone_number: phone, uuid }: IDataObject): string {
	return text(name) && text(phone) ? `${text(name)} (${text(phone)})` : text(phone) || text(uuid);
}

/** The account's SMS channels (SKILLS 2chat-sms) by the field `value`, every page of them. */
const searchFor = (value: 'phone_number' | 'uuid') =>
	async function (this: ILoadOptionsFunctions, filter?: string): Promise<INodeListSearchResult> {
		const channels = await listNumbers(this, 'sms');
		return matchingEntries(
			channels.map((channel) => ({ name: label(channel), value: text(channel[value]) })),
			filter,
		);
	};

/** SMS channels by their phone number, as `from_number` takes it. */
export const searchSmsNumbers = searchFor('phone_number');
/** SMS channels by their UUID. */
export const searchSmsChannels = searchFor('uuid');
