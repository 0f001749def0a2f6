import { connectedNumber } from './channelLookup.mjs';

/** The profile of a number, made when first asked for. */
function profileOf({ state, params }) {
	const { phone_number: phone } = connectedNumber(state, params.number);
	if (!state.profiles.has(phone))
		state.profiles.set(phone, { picture: null, about: null, stories: [] });
	return state.profiles.get(phone);
}

function postStory(call) {
	profileOf(call).stories.push(call.body);
	return { success: true };
}

/** Handlers of a number's profile and its stories. */
export const whatsappProfileHandlers = {
	setProfilePicture(call) {
		profileOf(call).picture = call.body.url;
		return { success: true, batched: false };
	},

	setAbout(call) {
		profileOf(call).about = call.body.status;
		return { success: true, batched: false };
	},

	postTextStatus: postStory,
	postImageStatus: postStory,
	postVideoStatus: postStory,
};
