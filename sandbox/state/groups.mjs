import { Collection } from './collection.mjs';
import { fixedId } from './ids.mjs';
import { JANE } from './people.mjs';
import { SEEDED_AT, isoTime } from './times.mjs';

/** One participant of a group (fields: DOCS WhatsApp/Web/groups/list-whatsapp-group-participants). */
export const makeParticipant = ({
	id,
	phone,
	isAdmin = false,
	isCreator = false,
	at = SEEDED_AT,
}) => ({
	id,
	wa_participant_id: `${phone.slice(1)}@c.us`,
	wa_pushname: null,
	wa_is_admin: isAdmin || isCreator,
	wa_is_super_admin: isCreator,
	device: null,
	phone_number: phone,
	formatted_phone_number: phone,
	iso_country_code: 'US',
	profile_pic_url: null,
	contact: null,
	created_at: isoTime(at),
	updated_at: isoTime(at),
});

/**
 * A WhatsApp group with its participants, in the shape of `GET /whatsapp/group/{uuid}`. `phones` are the
 * participants besides the channel itself; who owns the group is its creator and admin.
 *
 * @param {{ uuid: string, channel: any, waId: string, name: string | null, phones: string[],
 *   isOwner?: boolean, at?: number }} what
 */
export function makeGroup({ uuid, channel, waId, name, phones, isOwner = true, at = SEEDED_AT }) {
	const owner = isOwner ? channel.phone_number : phones[0];
	const participants = [channel.phone_number, ...phones].map((phone, index) =>
		makeParticipant({ id: index + 1, phone, isCreator: phone === owner, at }),
	);
	const inviteCode = uuid.slice(-12);
	return {
		uuid,
		channel_uuid: channel.uuid,
		wa_group_id: waId,
		profile_pic_url: null,
		wa_owner_id: `${owner.slice(1)}@c.us`,
		wa_group_name: name,
		wa_created_at: isoTime(at),
		wa_subject: name,
		size: participants.length,
		is_muted: false,
		is_read_only: false,
		channel_is_owner: isOwner,
		created_at: isoTime(at),
		updated_at: isoTime(at),
		owner_contact: null,
		owner_data: { phone_number: owner, formatted_phone_number: owner, iso_country_code: 'US' },
		invite_code: inviteCode,
		invite_link: `https://chat.example.com/${inviteCode}`,
		participants,
	};
}

/** WhatsApp's own id of the nth group. */
export const groupWaId = (number) => `120363${String(number).padStart(12, '0')}@g.us`;

/** Three groups of the first number (one nameless and not ours) and one of the second. */
export function seedGroups(numbers) {
	const group = (number, channel, name, isOwner) =>
		makeGroup({
			uuid: fixedId('WAG', number),
			channel: numbers.get(fixedId('WPN', channel)),
			waId: groupWaId(number),
			name,
			phones: [JANE, '+15552000001', '+15552000002'],
			isOwner,
		});
	return Collection.of([
		group(1, 1, 'Customers', true),
		group(2, 1, 'Drivers', true),
		group(3, 1, null, false),
		group(4, 2, 'Support team', true),
	]);
}
