import { refuse } from '../refusals.mjs';
import { hiddenId } from '../unruly/people.mjs';
import { connectedNumber } from './channelLookup.mjs';

const E164 = /^\+[1-9][0-9]{6,14}$/;

/** Number checks have a pool of their own, not the API credits that the gate counts (DOCS billing). */
function charge({ usage }, cost) {
	usage.api_request_count -= 1;
	if (usage.number_check_count + cost > usage.max_number_check_count) {
		throw refuse(402, 'The number checks of this account are used up');
	}
	usage.number_check_count += cost;
}

/** What WhatsApp knows; the last two need extra information and a business number that asks. */
const whatsappInfo = (numberId, withExtras) => ({
	number_id: numberId,
	is_business: false,
	is_enterprise: false,
	profile_pic: null,
	verified_level: 0,
	verified_name: null,
	status_text: withExtras ? 'Hey there' : null,
	business_information: null,
});

/** Handler of the number check. */
export const checkNumberHandlers = {
	checkNumber({ state, params, query, unruly }) {
		const asking = connectedNumber(state, params.from_number);
		const withExtras = query['extra-information'] === true;
		charge(state, withExtras ? 2 : 1);
		const phone = params.number_to_check;
		if (!E164.test(phone)) return { is_valid: false };
		const numberId = unruly.is('hiddenNumbers') ? hiddenId(phone) : phone;
		const isThere = !state.notOnWhatsapp.has(phone);
		return {
			is_valid: true,
			number: {
				iso_country_code: 'US',
				region: 'California',
				carrier: '',
				timezone: ['America/Los_Angeles'],
				e164_format: phone,
			},
			on_whatsapp: isThere,
			...(isThere && {
				whatsapp_info: whatsappInfo(numberId, withExtras && asking.is_business_profile),
			}),
		};
	},
};
