import { Collection } from './collection.mjs';
import { fixedId } from './ids.mjs';
import { SEEDED_AT, isoTime } from './times.mjs';

/**
 * A WhatsApp group as the list shows it (fields: DOCS WhatsApp/Web/groups/list-whatsapp-groups).
 * `waId` is WhatsApp's own id, `…@g.us`.
 */
export const makeGroup = ({ uuid, channelUuid, waId, name, size, isOwner = true, at = SEEDED_AT }) => ({
	uuid,
	channel_uuid: channelUuid,
	wa_group_id: waId,
	profile_pic_url: null,
	wa_owner_id: null,
	wa_group_name: name,
	wa_created_at: isoTime(at),
	wa_subject: name,
	size,
	is_muted: false,
	is_read_only: false,
	channel_is_owner: isOwner,
	created_at: isoTime(at),
	updated_at: isoTime(at),
	owner_contact: null,
});

/** Three groups on the first number (one without a name) and one on the second. */
export function seedGroups() {
	const groups = new Collection();
	const add = (number, channel, name, isOwner) => {
		const uuid = fixedId('WAG', number);
		const waId = `12036300000000000${number}@g.us`;
		const channelUuid = fixedId('WPN', channel);
		groups.set(uuid, makeGroup({ uuid, channelUuid, waId, name, size: 4, isOwner }));
	};
	add(1, 1, 'Customers', true);
	add(2, 1, 'Drivers', true);
	add(3, 1, null, false);
	add(4, 2, 'Support team', true);
	return groups;
}
