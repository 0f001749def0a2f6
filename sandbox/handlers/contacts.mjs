import { invalid, notFound } from '../refusals.mjs';
import { epoch, isoTime } from '../state/times.mjs';
import { listAnswer } from './pages.mjs';

/** The docs' sample shows 30; MC says 50 (docs/2chat-api.md, row 16.8). */
const DEFAULT_SIZE = 30;

const find = (state, uuid) => {
	const contact = state.contacts.get(uuid);
	if (!contact) throw notFound('Contact');
	return contact;
};

/** The single-contact shape: with name and last_updated (DOCS get-contact, MC), without the numeric id. */
function single({ id, ...contact }, lastUpdated) {
	const name = [contact.first_name, contact.last_name].filter(Boolean).join(' ');
	return { ...contact, name, last_updated: lastUpdated ?? contact.last_updated ?? null };
}

/** Create answers epoch timestamps, 0 for "never updated" (COMPOSIO, CORSAIR); lists answer ISO. */
const asCreated = ({ id, ...contact }, at) => ({
	...contact,
	details: contact.details.map((detail) => ({ ...detail, created_at: epoch(at), updated_at: 0 })),
});

const makeDetails = (state, details, at) =>
	details.map(({ type, value }) => {
		state.detailsMade += 1;
		return {
			id: 1_000_000 + state.detailsMade,
			value,
			type,
			created_at: isoTime(at),
			updated_at: null,
		};
	});

const ofChannel = (items, channelUuid) =>
	channelUuid === undefined ? items : items.filter((item) => item.channel_uuid === channelUuid);

/** Matches a part of the name, or of a phone number written with or without punctuation. */
function searchIn(contacts, term) {
	const text = term.toLowerCase();
	const digits = term.replace(/\D/g, '');
	return contacts.filter(({ first_name, last_name, details }) => {
		if (`${first_name ?? ''} ${last_name ?? ''}`.toLowerCase().includes(text)) return true;
		return details.some(({ type, value }) => {
			if (type !== 'PH' && type !== 'WAPH') return value.toLowerCase().includes(text);
			return digits !== '' && value.replace(/\D/g, '').includes(digits);
		});
	});
}

/** Handlers of the contacts' operations. */
export const contactHandlers = {
	listContacts({ state, query, options }) {
		const items = ofChannel(state.contacts.list(), query.channel_uuid);
		return listAnswer('contacts', items, query, { size: DEFAULT_SIZE, options });
	},

	searchContacts({ state, query, options }) {
		const term = query.query ?? query.q;
		if (term === undefined) throw invalid([{ loc: ['query', 'query'], msg: 'Field required' }]);
		const items = searchIn(ofChannel(state.contacts.list(), query.channel_uuid), term);
		return listAnswer('contacts', items, query, { size: DEFAULT_SIZE, options });
	},

	createContact({ state, body, newId, now, status }) {
		const { contact_detail: details, custom_field, ...fields } = body;
		const contact = {
			id: 500_000 + state.detailsMade,
			uuid: newId('CON'),
			first_name: fields.first_name,
			last_name: fields.last_name ?? null,
			channel_uuid: fields.channel_uuid ?? null,
			profile_pic_url: fields.profile_pic_url ?? null,
			details: makeDetails(state, details, now()),
		};
		state.contacts.set(contact.uuid, contact);
		status(201);
		return { success: true, contact: asCreated(contact, now()) };
	},

	getContact: ({ state, params }) => ({
		success: true,
		contact: single(find(state, params.contact_uuid)),
	}),

	updateContact({ state, params, body, now }) {
		const contact = find(state, params.contact_uuid);
		const { contact_details: details, ...fields } = body;
		Object.assign(contact, fields, { last_updated: isoTime(now()) });
		if (details) contact.details = makeDetails(state, details, now());
		return { success: true, contact: single(contact) };
	},

	deleteContact({ state, params }) {
		find(state, params.contact_uuid);
		state.contacts.delete(params.contact_uuid);
		return { success: true };
	},
};
