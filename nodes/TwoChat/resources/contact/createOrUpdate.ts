import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';

import { additionalFieldsField } from '../../fields/collections';
import { pathPart } from '../../fields/send';
import { operationOfCalls } from '../../operations/operation';
import type { Field } from '../../operations/routing';
import type { Shape } from '../../operations/shape';
import { chosenShape } from '../../operations/shape';
import { trimmedTextOf } from '../../operations/text';
import { simplifyFields } from '../../fields/simplify';
import { optionalUrl } from '../../fields/publicUrl';
import { BadInput } from '../../transport/errors/badInput';
import { objectFrom } from '../../transport/reply/envelope';
import type { ContactDetail } from './details';
import { readDetails } from './details';
import { detailsField } from './detailsField';
import { alreadyHas, contactsWith, describeContact, identifying } from './matching';
import { channelField, lastNameField, profilePictureField } from './optionalFields';
import { simplifyContact } from './simplify';

const fields: Field[] = [
	{
		displayName: 'First Name',
		name: 'firstName',
		type: 'string',
		required: true,
		default: '',
		placeholder: 'e.g. Jane',
		description: 'The first name of the contact',
	},
	detailsField({
		required: true,
		description:
			'How the contact can be reached. The phone numbers, then the emails, are what an existing contact is found by.',
	}),
	additionalFieldsField([channelField, lastNameField, profilePictureField]),
	...simplifyFields(),
];

interface Wanted {
	shape?: Shape;
	fields: IDataObject;
	details: ContactDetail[];
}

interface Additional {
	lastName?: unknown;
	profilePictureUrl?: unknown;
}

function read(this: IExecuteFunctions, itemIndex: number): Wanted {
	const firstName = trimmedTextOf(this.getNodeParameter('firstName', itemIndex, ''), 'First Name');
	if (firstName === '') throw new BadInput('First Name is empty. Fill it in');
	const details = readDetails(
		this.getNodeParameter('contactDetails', itemIndex, {}) as IDataObject,
	);
	if (identifying(details).length === 0) {
		throw new BadInput(
			'A contact is found by a phone number or an email, and there is neither. Add one to Contact Details',
		);
	}
	const { lastName, profilePictureUrl } = this.getNodeParameter(
		'additionalFields',
		itemIndex,
		{},
	) as Additional;
	const number = this.getNodeParameter('additionalFields.whatsappNumber', itemIndex, '', {
		extractValue: true,
	});
	const fields = Object.entries({
		first_name: firstName,
		last_name: trimmedTextOf(lastName, 'Last Name'),
		profile_pic_url: optionalUrl(profilePictureUrl, 'Profile Picture URL'),
		channel_uuid: trimmedTextOf(number, 'WhatsApp Number'),
	}).filter(([, value]) => value !== '');
	const shape = chosenShape(simplifyContact, (name, fallback) =>
		this.getNodeParameter(name, itemIndex, fallback),
	);
	return { shape, fields: Object.fromEntries(fields), details };
}

/** An existing contact's details with the new ones: 2Chat's docs leave open whether an update replaces or adds. */
function withNewDetails(
	contact: IDataObject,
	details: ContactDetail[],
): ContactDetail[] | undefined {
	const missing = details.filter((detail) => !alreadyHas(contact, detail));
	if (missing.length === 0) return undefined;
	const existing = Array.isArray(contact.details) ? (contact.details as IDataObject[]) : [];
	return [
		...existing.map(({ type, value }) => ({ type: String(type), value: String(value) })),
		...missing,
	];
}

/**
 * Finds the contact, then updates or creates it; the output's `action` says which.
 * DOCS Contacts/search-contacts, create-contact, update-contact: 2Chat has no such call of its own.
 */
export const createOrUpdate = operationOfCalls<Wanted>({
	name: 'Create or Update',
	value: 'upsert',
	action: 'Create or update contact',
	description: 'Create a new record, or update the current one if it already exists (upsert)',
	calls: ['GET /contacts/search', 'PUT /contacts/{contact_uuid}', 'POST /contacts'],
	inOrder: true,
	fields,
	read,
	async run({ shape = (contact) => contact, fields, details }, call) {
		for (const detail of identifying(details)) {
			const found = await contactsWith(detail, call);
			if (found.length > 1) {
				throw new BadInput(
					`${found.length} contacts have ${detail.value}: ${found.map(describeContact).join('; ')}. Nothing was changed. Merge them in 2Chat, or use Update with the ID of the one you mean`,
				);
			}
			const [contact] = found;
			if (!contact) continue;
			const body = { ...fields, contact_details: withNewDetails(contact, details) };
			if (!body.contact_details) delete body.contact_details;
			const path = `/contacts/${pathPart(contact.uuid, 'Contact')}`;
			const answer = await call({ method: 'PUT', path, body });
			return { action: 'updated', ...shape(objectFrom(answer, 'contact')) };
		}
		const body = { ...fields, contact_detail: details };
		const answer = await call({ method: 'POST', path: '/contacts', body });
		return { action: 'created', ...shape(objectFrom(answer, 'contact')) };
	},
});
