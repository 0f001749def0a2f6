import { makeParticipant } from '../state/groups.mjs';
import { administeredGroup } from './whatsappGroups.mjs';

/** @type {[number, string]} */
const NOT_MEMBER = [404, 'Not a participant of this group'];

/**
 * What each change does with one number: gives WhatsApp's status and a sentence.
 *
 * @type {Record<string, (group: any, phone: string, member: any, call: any) => [number, string]>}
 */
const changes = {
	add(group, phone, member, { state, now }) {
		if (member) return [409, 'Already a participant'];
		if (state.notOnWhatsapp.has(phone)) return [404, 'Not on WhatsApp'];
		const id = Math.max(0, ...group.participants.map((one) => one.id)) + 1;
		group.participants.push(makeParticipant({ id, phone, at: now() }));
		return [200, 'Participant added'];
	},

	remove(group, _phone, member) {
		if (!member) return NOT_MEMBER;
		group.participants.splice(group.participants.indexOf(member), 1);
		return [200, 'Participant removed'];
	},

	promote(_group, _phone, member) {
		if (!member) return NOT_MEMBER;
		member.wa_is_admin = true;
		return [200, 'Participant promoted'];
	},

	demote(_group, _phone, member) {
		if (!member) return NOT_MEMBER;
		member.wa_is_admin = false;
		return [200, 'Participant demoted'];
	},
};

const changer = (change) => (call) => {
	const group = administeredGroup(call);
	const participants = {};
	for (const phone of call.body.participants) {
		const member = group.participants.find(({ phone_number }) => phone_number === phone);
		const [statusCode, message] = change(group, phone, member, call);
		participants[phone] = { statusCode, message, isInviteV4Sent: false };
	}
	group.size = group.participants.length;
	return { success: true, participants };
};

/** Handlers that change who is in a group and who is its admin. */
export const groupParticipantHandlers = {
	addParticipants: changer(changes.add),
	removeParticipants: changer(changes.remove),
	promoteParticipants: changer(changes.promote),
	demoteParticipants: changer(changes.demote),
};
