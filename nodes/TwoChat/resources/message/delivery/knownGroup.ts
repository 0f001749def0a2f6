import type { IDataObject } from 'n8n-workflow';

import type { ItemCall } from '../../../operations/itemCalls';
import { BadInput } from '../../../transport/errors/badInput';
import { restated } from '../../../transport/errors/restated';
import { groupsOf, listGroups } from './whatIsThere';

/** Whether a message goes to a group by WhatsApp's own ID, where 2Chat wants its own (`WAG…`). */
export const isByWhatsAppId = ({ to_group_uuid: group }: IDataObject): boolean =>
	typeof group === 'string' && group.endsWith('@g.us');

/**
 * The body with 2Chat's ID of the group: one GET of the groups of the sending number (DOCS
 * groups/list-whatsapp-groups).
 * @throws what kept it from being looked up, or BadInput where the number is in no such group; both say that nothing
 * was sent
 */
export async function withKnownGroup(body: IDataObject, call: ItemCall): Promise<IDataObject> {
	if (!isByWhatsAppId(body)) return body;
	const { from_number: from, to_group_uuid: group } = body;
	const groups = await listGroups(from, call).catch((error: Error) => {
		const reason = 'Nothing was sent, because the group could not be looked up';
		throw restated(error, `${reason}. ${error.message}`);
	});
	const found = groups.find(({ wa_group_id: id }) => id === group);
	if (found) return { ...body, to_group_uuid: found.uuid };
	throw new BadInput(
		`${String(from)} is in no group with the ID ${String(group)}, so nothing was sent. 2Chat learns of new groups after 5 to 30 minutes. ${groupsOf(from, groups)}`,
	);
}
