import { byId, type OperationCase } from '../../helpers/operationCase';

const CONTACT = 'CON00000000-0000-4000-8000-000000000001';
const CHANNEL = 'WPN00000000-0000-4000-8000-000000000001';

const contact = { success: true, contact: { uuid: CONTACT, first_name: 'Jane' } };

const details = { detail: [{ type: 'WAPH', value: '+1 555 777 0001' }] };
const sentDetails = [{ type: 'WAPH', value: '+15557770001' }];

const noAdditionalFields = {
	additionalFields: { whatsappNumber: byId(''), lastName: '', profilePictureUrl: '' },
};

const additionalFields = {
	whatsappNumber: byId(CHANNEL),
	lastName: 'Roe',
	profilePictureUrl: 'https://example.com/jane.jpg',
};
const sentFields = {
	channel_uuid: CHANNEL,
	last_name: 'Roe',
	profile_pic_url: 'https://example.com/jane.jpg',
};

const search = {
	method: 'GET',
	path: '/contacts/search',
	query: { query: '+15557770001', page_number: '0', results_per_page: '100' },
};

export const contactOperations: OperationCase[] = [
	{
		resource: 'contact',
		operation: 'create',
		minimal: {
			parameters: { firstName: 'Jane', contactDetails: details },
			sends: [
				{
					method: 'POST',
					path: '/contacts',
					body: { first_name: 'Jane', contact_detail: sentDetails },
				},
			],
		},
		full: {
			parameters: { firstName: 'Jane', contactDetails: details, additionalFields },
			sends: [
				{
					method: 'POST',
					path: '/contacts',
					body: { first_name: 'Jane', contact_detail: sentDetails, ...sentFields },
				},
			],
		},
		empty: noAdditionalFields,
	},
	{
		resource: 'contact',
		operation: 'upsert',
		minimal: {
			parameters: { firstName: 'Jane', contactDetails: details },
			sends: [
				search,
				{
					method: 'POST',
					path: '/contacts',
					body: { first_name: 'Jane', contact_detail: sentDetails },
				},
			],
		},
		full: {
			parameters: { firstName: 'Jane', contactDetails: details, additionalFields },
			sends: [
				search,
				{
					method: 'POST',
					path: '/contacts',
					body: { first_name: 'Jane', contact_detail: sentDetails, ...sentFields },
				},
			],
		},
		empty: noAdditionalFields,
	},
	{
		resource: 'contact',
		operation: 'get',
		minimal: {
			parameters: { contactId: byId(CONTACT) },
			sends: [{ method: 'GET', path: `/contacts/${CONTACT}` }],
		},
		inPath: ['contactId'],
	},
	{
		resource: 'contact',
		operation: 'getAll',
		minimal: {
			parameters: {},
			sends: [
				{
					method: 'GET',
					path: '/contacts',
					query: { page_number: '0', results_per_page: '50' },
				},
			],
		},
		full: {
			parameters: { limit: 2, simplify: false, filters: { whatsappNumber: byId(CHANNEL) } },
			sends: [
				{
					method: 'GET',
					path: '/contacts',
					query: { page_number: '0', results_per_page: '2', channel_uuid: CHANNEL },
				},
			],
		},
		empty: { filters: { whatsappNumber: byId('') } },
	},
	{
		resource: 'contact',
		operation: 'search',
		minimal: {
			parameters: { searchText: '+1555' },
			sends: [
				{
					method: 'GET',
					path: '/contacts/search',
					query: { query: '+1555', page_number: '0', results_per_page: '50' },
				},
			],
		},
		full: {
			parameters: {
				searchText: '+1555',
				limit: 2,
				simplify: false,
				filters: { whatsappNumber: byId(CHANNEL) },
			},
			sends: [
				{
					method: 'GET',
					path: '/contacts/search',
					query: {
						query: '+1555',
						page_number: '0',
						results_per_page: '2',
						channel_uuid: CHANNEL,
					},
				},
			],
		},
		empty: { filters: { whatsappNumber: byId('') } },
	},
	{
		resource: 'contact',
		operation: 'update',
		minimal: {
			parameters: { contactId: byId(CONTACT), updateFields: { firstName: 'Janet' } },
			sends: [{ method: 'PUT', path: `/contacts/${CONTACT}`, body: { first_name: 'Janet' } }],
		},
		full: {
			parameters: {
				contactId: byId(CONTACT),
				updateFields: { ...additionalFields, firstName: 'Janet', contactDetails: details },
			},
			sends: [
				{
					method: 'PUT',
					path: `/contacts/${CONTACT}`,
					body: { first_name: 'Janet', contact_details: sentDetails, ...sentFields },
				},
			],
		},
		empty: { updateFields: { firstName: 'Janet', lastName: '', profilePictureUrl: '' } },
		inPath: ['contactId'],
	},
	{
		resource: 'contact',
		operation: 'delete',
		minimal: {
			parameters: { contactId: byId(CONTACT) },
			sends: [{ method: 'DELETE', path: `/contacts/${CONTACT}` }],
		},
		inPath: ['contactId'],
		answer: contact,
	},
];
