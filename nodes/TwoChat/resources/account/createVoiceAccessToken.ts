import { additionalFieldsField } from '../../fields/collections';
import { byId, CHOSEN_FROM_LIST, fromList } from '../../fields/locator';
import { requiredIn } from '../../fields/send';
import { wholeAnswer } from '../../operations/answer';
import { operation } from '../../operations/operation';
import type { Field } from '../../operations/routing';

/** The one call that 2Chat serves beside `/open` and not under it. */
const besideOpen = (baseUrl: string): string => baseUrl.replace(/\/open$/, '');

const fields: Field[] = [
	{
		displayName: 'User',
		name: 'userId',
		...CHOSEN_FROM_LIST,
		required: true,
		description: 'The user that the token is for, by ID in 2Chat (starts with USR)',
		modes: [fromList('searchUsers'), byId('USR')],
		routing: requiredIn('body', 'user_uuid', 'User'),
	},
	additionalFieldsField([
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
	]),
];

/** DOCS Voice-SDK/authentication. */
export const createVoiceAccessToken = operation({
	name: 'Create Voice Access Token',
	value: 'createVoiceAccessToken',
	action: 'Create voice access token',
	description: 'Create a token that lets your app make and receive calls as a user of the account',
	request: { method: 'POST', url: '/sdk/voip/access-token' },
	base: besideOpen,
	answer: wholeAnswer(['token']),
	fields,
});
