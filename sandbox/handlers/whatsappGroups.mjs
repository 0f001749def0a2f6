import { whatsappNumber } from './channelLookup.mjs';

/** Handlers of the WhatsApp groups. */
export const whatsappGroupHandlers = {
	listWhatsappGroups({ state, params }) {
		const channel = whatsappNumber(state, params.phone_number);
		const data = state.groups.list().filter((group) => group.channel_uuid === channel.uuid);
		return { success: true, data };
	},
};
