import { otherNode } from './otherNode.mjs';

/**
 * The nodes that are measured, and how each is told to do the same work. Each task gives
 * `{ type, typeVersion, parameters }`; the credential is added in the run. Options stay at their defaults except
 * where the case says otherwise.
 *
 * Items come in as `{ firstName, phone, text }`.
 */

const oursOf = (parameters) => ({ type: 'n8n-nodes-twochat.twoChat', typeVersion: 1, parameters });

const ours = {
	name: '2Chat',
	createContact: () =>
		oursOf({
			resource: 'contact',
			operation: 'create',
			firstName: '={{ $json.firstName }}',
			contactDetails: { detail: [{ type: 'WAPH', value: '={{ $json.phone }}' }] },
		}),
	sendText: ({ from, itemsAtOnce, onError }) => ({
		...oursOf({
			resource: 'message',
			operation: 'sendText',
			from: { __rl: true, mode: 'number', value: from },
			to: { __rl: true, mode: 'number', value: '={{ $json.phone }}' },
			message: '={{ $json.text }}',
			requestOptions: itemsAtOnce ? { itemsAtOnce } : {},
		}),
		onError,
	}),
	allContacts: ({ simplify = true } = {}) =>
		oursOf({ resource: 'contact', operation: 'getAll', returnAll: true, simplify }),
	entries: (items) => items.length,
};

const httpRequestOf = (parameters) => ({
	type: 'n8n-nodes-base.httpRequest',
	typeVersion: 4.4,
	parameters: {
		authentication: 'predefinedCredentialType',
		nodeCredentialType: 'twoChatApi',
		...parameters,
	},
});

const postOf = (url, jsonBody) =>
	httpRequestOf({ method: 'POST', url, sendBody: true, specifyBody: 'json', jsonBody });

const httpRequest = {
	name: 'HTTP Request',
	createContact: ({ url }) =>
		postOf(
			`${url}/contacts`,
			'={{ { first_name: $json.firstName, contact_detail: [{ type: "WAPH", value: $json.phone }] } }}',
		),
	sendText: ({ url, from, onError }) => ({
		...postOf(
			`${url}/whatsapp/send-message`,
			`={{ { from_number: "${from}", to_number: $json.phone, text: $json.text } }}`,
		),
		onError,
	}),
	allContacts: ({ url }) =>
		httpRequestOf({
			url: `${url}/contacts`,
			sendQuery: true,
			queryParameters: { parameters: [{ name: 'results_per_page', value: '100' }] },
			options: {
				pagination: {
					pagination: {
						paginationMode: 'updateAParameterInEachRequest',
						parameters: {
							parameters: [{ type: 'qs', name: 'page_number', value: '={{ $pageCount }}' }],
						},
						paginationCompleteWhen: 'other',
						completeExpression: '={{ $response.body.contacts.length < 100 }}',
					},
				},
			},
		}),
	entries: (items) => items.reduce((sum, { contacts }) => sum + (contacts?.length ?? 0), 0),
};

/** @param {{other?: string}} bench */
export const contestantsOf = ({ other }) => [ours, httpRequest, ...(other ? [otherNode] : [])];
