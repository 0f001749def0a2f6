import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';

import { byId, fromList } from '../../fields/locator';
import { requiredIn } from '../../fields/send';
import { wholeAnswer } from '../../operations/answer';
import { prepare } from '../../transport/errors/badInput';

/** The one call that 2Chat serves beside `/open` and not under it. */
const besideOpen = prepare((request) => {
	request.baseURL = request.baseURL
		?.trim()
		.replace(/\/+$/, '')
		.replace(/\/open$/, '');
});

/** DOCS Voice-SDK/authentication. */
export const createVoiceAccessTokenOption: INodePropertyOptions = {
	name: 'Create Voice Access Token',
	value: 'createVoiceAccessToken',
	action: 'Create a voice access token',
	description:
		'Make a token with which an app of yours can place and take calls as a user of the account',
	routing: {
		request: { method: 'POST', url: '/sdk/voip/access-token' },
		send: { preSend: [besideOpen] },
		output: { postReceive: [wholeAnswer(['token'])] },
	},
};

const show = { resource: ['account'], operation: ['createVoiceAccessToken'] };

export const createVoiceAccessTokenFields: INodeProperties[] = [
	{
		displayName: 'User',
		name: 'userId',
		type: 'resourceLocator',
		required: true,
		default: { mode: 'list', value: '' },
		description: 'The user who calls with the token, by ID in 2Chat (starts with USR)',
		displayOptions: { show },
		modes: [fromList('searchUsers'), byId('USR')],
		routing: requiredIn('body', 'user_uuid', 'User'),
	},
	{
		displayName: 'Additional Fields',
		name: 'additionalFields',
		type: 'collection',
		placeholder: 'Add Field',
		default: {},
		displayOptions: { show },
		options: [
			{
				displayName: 'Label',
				name: 'label',
				type: 'string',
				default: '',
				placeholder: 'e.g. Support desk',
				description: 'A name to tell the token by',
				routing: { send: { type: 'body', property: 'label' } },
			},
			{
				displayName: 'Valid For (Seconds)',
				name: 'ttl',
				type: 'number',
				typeOptions: { minValue: 60, maxValue: 86400 },
				default: 3600,
				description: 'How long the token can be used: from a minute (60) to a day (86400)',
				routing: { send: { type: 'body', property: 'ttl' } },
			},
		],
	},
];
