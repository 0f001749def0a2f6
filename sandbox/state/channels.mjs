import { Collection } from './collection.mjs';
import { fixedId } from './ids.mjs';
import { SEEDED_AT, isoTime, listTime } from './times.mjs';

/** A WhatsApp Web number (shape: DOCS WhatsApp/Web/list-numbers). */
export const makeWhatsappNumber = ({ uuid, phone, name, status = 'C', at = SEEDED_AT }) => ({
	id: uuid,
	uuid,
	friendly_name: name,
	phone_number: phone,
	iso_country_code: 'US',
	pushname: 'Acme',
	server: `${phone.slice(1)}@c.us`,
	platform: 'android',
	connection_status: status,
	enabled: true,
	is_business_profile: true,
	channel_type: 'WW',
	sync_contacts: true,
	created_at: listTime(at),
	updated_at: listTime(at),
});

/** Four WhatsApp numbers: one without a friendly name, one disconnected. */
export const seedNumbers = () =>
	Collection.of([
		makeWhatsappNumber({ uuid: fixedId('WPN', 1), phone: '+15550100002', name: 'Sales' }),
		makeWhatsappNumber({ uuid: fixedId('WPN', 2), phone: '+15550100005', name: 'Support' }),
		makeWhatsappNumber({ uuid: fixedId('WPN', 3), phone: '+15550100006', name: null }),
		makeWhatsappNumber({
			uuid: fixedId('WPN', 4),
			phone: '+15550100007',
			name: 'Old phone',
			status: 'D',
		}),
	]);

/** A WABA number (fields: DOCS WhatsApp/WABA get number). */
const makeWabaNumber = (number, phone, name) => ({
	uuid: fixedId('WAN', number),
	account_uuid: fixedId('ACC', 1),
	business_id: null,
	friendly_name: name,
	iso_country_code: 'US',
	verified_name: 'Acme',
	phone_number: phone,
	formatted_phone_number: phone,
	phone_number_id: String(100_000_000_000_000 + number),
	channel_type: 'WA',
	connection_status: 'C',
	enabled: true,
	pushname: null,
	business_calling_enabled: false,
	messaging_provider: 'meta',
	is_coexistence: false,
	meta_waba_id: String(200_000_000_000_000 + number),
	is_only_for_calls: false,
	has_meta_token: true,
	created_at: isoTime(SEEDED_AT),
	updated_at: isoTime(SEEDED_AT),
});

/** Two WABA numbers, one without a friendly name. */
export const seedWabaNumbers = () =>
	Collection.of([
		makeWabaNumber(1, '+15550100003', 'Main'),
		makeWabaNumber(2, '+15550100008', null),
	]);

/** A virtual number (fields: DOCS Phone-Calls/list-virtual-numbers). */
export const makeVirtualNumber = ({ uuid, phone, name, at = SEEDED_AT }) => ({
	uuid,
	account_uuid: fixedId('ACC', 1),
	phone_number: phone,
	formatted_phone_number: phone,
	iso_country_code: 'US',
	region_name: 'California',
	emoji: null,
	friendly_name: name,
	record_inbound: false,
	is_toll_free: false,
	provider_type: null,
	priced_per_minute: 0.01,
	incoming_price_per_minute: 0.01,
	ivr_uuid: null,
	timezone: 'America/Los_Angeles',
	status: 1,
	status_text: 'ACTIVE',
	created_at: isoTime(at),
	updated_at: isoTime(at),
	expires_at: null,
});

/** Two virtual numbers, one without a friendly name. */
export const seedVirtualNumbers = () =>
	Collection.of([
		makeVirtualNumber({ uuid: fixedId('DID', 1), phone: '+15550100004', name: 'Office line' }),
		makeVirtualNumber({ uuid: fixedId('DID', 2), phone: '+15550100009', name: null }),
	]);
