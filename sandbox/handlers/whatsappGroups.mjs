import { notFound, refuse } from '../refusals.mjs';
import { groupWaId, makeGroup } from '../state/groups.mjs';
import { isoTime } from '../state/times.mjs';
import { connectedNumber, whatsappNumber } from './channelLookup.mjs';

/** Lists leave out what only `GET /whatsapp/group/{uuid}` shows. */
const listed = ({ owner_data, invite_code, invite_link, participants, description, ...group }) =>
	group;

function find(state, uuid) {
	const group = state.groups.get(uuid);
	if (!group) throw notFound('Group');
	return group;
}

/** The group, if from_number may change it: a connected number that is an admin of it. */
export function administeredGroup({ state, params, body }) {
	const channel = connectedNumber(state, body.from_number);
	const group = find(state, params.group_uuid);
	if (group.channel_uuid !== channel.uuid) throw notFound('Group');
	const own = group.participants.find(({ phone_number }) => phone_number === channel.phone_number);
	if (!own?.wa_is_admin) throw refuse(403, `${channel.phone_number} is not an admin of this group`);
	return group;
}

/** Handlers of the WhatsApp groups. */
export const whatsappGroupHandlers = {
	listWhatsappGroups({ state, params }) {
		const channel = whatsappNumber(state, params.phone_number);
		const groups = state.groups.list().filter((group) => group.channel_uuid === channel.uuid);
		return { success: true, data: groups.map(listed) };
	},

	getGroup({ state, params }) {
		const { description, ...data } = find(state, params.group_uuid);
		return { success: true, data };
	},

	createGroup({ state, body: { from_number, group: wanted }, newId, now }) {
		const channel = connectedNumber(state, from_number);
		const numbers = [...new Set(wanted.participants)];
		const accepted = numbers.filter((phone) => !state.notOnWhatsapp.has(phone));
		const group = makeGroup({
			uuid: newId('WAG'),
			channel,
			waId: groupWaId(1000 + state.groups.size),
			name: wanted.name,
			phones: accepted,
			at: now(),
		});
		group.description = wanted.description ?? null;
		state.groups.set(group.uuid, group);
		const result = (phone) => ({
			statusCode: accepted.includes(phone) ? 200 : 404,
			message: accepted.includes(phone) ? 'Participant added' : 'Not on WhatsApp',
			isGroupCreator: false,
			isInviteV4Sent: false,
		});
		return {
			success: true,
			group: {
				uuid: group.uuid,
				name: wanted.name,
				wa_group_id: group.wa_group_id,
				participants: Object.fromEntries(numbers.map((phone) => [phone, result(phone)])),
				accepted_numbers: accepted,
				unaccepted_numbers: numbers.filter((phone) => !accepted.includes(phone)),
			},
		};
	},

	setGroupDescription(call) {
		const group = administeredGroup(call);
		Object.assign(group, { description: call.body.description, updated_at: isoTime(call.now()) });
		return { success: true };
	},

	setGroupPicture(call) {
		const group = administeredGroup(call);
		Object.assign(group, { profile_pic_url: call.body.url, updated_at: isoTime(call.now()) });
		return { success: true };
	},
};
