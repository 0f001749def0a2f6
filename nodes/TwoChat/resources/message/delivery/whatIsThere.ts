import type { IDataObject, NodeApiError } from 'n8n-workflow';

import { pathPart } from '../../../fields/send';
import type { ItemCall } from '../../../operations/itemCalls';
import { restated } from '../../../transport/errors/restated';
import { listFrom } from '../../../transport/reply/envelope';

/** DOCS WhatsApp/Web/list-numbers, groups/list-whatsapp-groups. */
export const WHAT_IS_THERE_CALLS = [
	'GET /whatsapp/get-numbers',
	'GET /whatsapp/groups/{phone_number}',
];

/** As many as a model can choose from without losing sight of its task. */
const MOST = 20;

function listed(entries: string[]): string {
	const more = entries.length > MOST ? `, and ${entries.length - MOST} more` : '';
	return `${entries.slice(0, MOST).join(', ')}${more}`;
}

const named = (what: unknown, name: unknown): string =>
	name ? `${String(what)} (${String(name)})` : String(what);

/** The groups that a number is in. */
export async function listGroups(from: unknown, call: ItemCall): Promise<IDataObject[]> {
	const path = `/whatsapp/groups/${pathPart(from, 'From')}`;
	return listFrom(await call({ method: 'GET', path }), 'data');
}

/** The groups of a number, as a sentence says them: "Customers" has no use without its ID. */
export const groupsOf = (from: unknown, groups: IDataObject[]): string =>
	groups.length === 0
		? `${String(from)} is in no group that 2Chat knows`
		: `The groups of ${String(from)} are ${listed(
				groups.map(({ uuid, wa_group_name: name, wa_subject: subject }) =>
					named(uuid, name ?? subject),
				),
			)}`;

/**
 * The refusal of a send to or from what 2Chat does not know, with what it does know: a person looks at the lists of the
 * form, an agent has none. One GET, or two where a group is meant.
 * @returns the error as it was where the look did not help
 */
export async function withWhatIsThere(
	error: NodeApiError,
	{ from_number: from, to_group_uuid: group }: IDataObject,
	call: ItemCall,
): Promise<Error> {
	if (error.httpCode !== '404') return error;
	try {
		const numbers = listFrom(
			await call({ method: 'GET', path: '/whatsapp/get-numbers', query: { status: 'connected' } }),
			'numbers',
		);
		const isOurs = numbers.some(({ phone_number: number }) => number === from);
		if (isOurs && !group) return error;
		if (!isOurs) {
			const connected = numbers.map(({ phone_number: number, friendly_name: name }) =>
				named(number, name),
			);
			const said = connected.length > 0 ? `are ${listed(connected)}` : 'are none';
			return restated(error, `${error.message}. The connected numbers for From ${said}`);
		}
		const groups = await listGroups(from, call);
		return restated(error, `${error.message}. ${groupsOf(from, groups)}`);
	} catch {
		return error;
	}
}
