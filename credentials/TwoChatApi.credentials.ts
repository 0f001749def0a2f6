import type {
	IAuthenticateGeneric,
	ICredentialTestRequest,
	ICredentialType,
	Icon,
	INodeProperties,
} from 'n8n-workflow';

export class TwoChatApi implements ICredentialType {
	name = 'twoChatApi';

	displayName = '2Chat API';

	documentationUrl = 'https://developers.2chat.co/docs/API/authentication';

	icon: Icon = {
		light: 'file:../icons/twochat.svg',
		dark: 'file:../icons/twochat.dark.svg',
	};

	properties: INodeProperties[] = [
		{
			displayName: 'API Key',
			name: 'apiKey',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			required: true,
			description: 'In 2Chat: Developers → API access',
		},
		{
			displayName: 'Base URL',
			name: 'baseUrl',
			type: 'string',
			default: 'https://api.p.2chat.io/open',
			description: 'Change this only to use a proxy or the sandbox',
		},
	];

	authenticate: IAuthenticateGeneric = {
		type: 'generic',
		properties: {
			headers: { 'X-User-API-Key': '={{$credentials.apiKey}}' },
		},
	};

	test: ICredentialTestRequest = {
		request: {
			baseURL: '={{$credentials.baseUrl}}',
			url: '/info',
			disableFollowRedirect: true,
		},
		rules: [
			{
				type: 'responseCode',
				properties: {
					value: 401,
					message:
						'2Chat refused this API key. Copy it again from 2Chat: Developers → API access',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 403,
					message:
						'2Chat saw no API key, or the account may not use the API. Enter the key from 2Chat: Developers → API access',
				},
			},
		],
	};
}
