import type { IDataObject } from 'n8n-workflow';

import { isoTime } from '../../twochat/time';
import { part } from '../../twochat/values';

/** A group in few fields (DOCS groups/list-whatsapp-groups). */
export const simplifyGroup = (group: IDataObject): IDataObject => ({
	uuid: group.uuid ?? null,
	name: group.wa_group_name || group.wa_subject || null,
	participantCount: group.size ?? null,
	isOwner: group.channel_is_owner ?? null,
	pictureUrl: group.profile_pic_url ?? null,
	whatsAppGroupId: group.wa_group_id ?? null,
	createdAt: isoTime(group.wa_created_at ?? group.created_at),
});

const simplifyParticipant = (participant: IDataObject): IDataObject => ({
	phoneNumber: participant.phone_number ?? null,
	name: participant.wa_pushname ?? part(participant, 'contact').name ?? null,
	isAdmin: participant.wa_is_admin ?? null,
	isSuperAdmin: participant.wa_is_super_admin ?? null,
});

/** A group with its owner, invitation and participants (DOCS groups/list-whatsapp-group-participants). */
export const simplifyGroupWithParticipants = (group: IDataObject): IDataObject => ({
	...simplifyGroup(group),
	ownerNumber: part(group, 'owner_data').phone_number ?? null,
	inviteLink: group.invite_link ?? null,
	participants: ((group.participants ?? []) as IDataObject[]).map(simplifyParticipant),
});
