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
			description:
				'Find it in <a href="https://app.2chat.io/developers?tab=api-access" target="_blank">2Chat → Developers → API access</a>',
		},
		{
			displayName: 'Base URL',
			name: 'baseUrl',
			type: 'string',
			default: 'https://api.p.2chat.io/open',
			description: 'Keep the default unless you use a proxy',
		},
		// What 2Chat's own node calls the Base URL, whose credential has the same type name: n8n gives both nodes the
		// properties of the one type that it loaded last.
		{
			displayName: 'Server',
			name: 'server',
			type: 'hidden',
			default: 'https://api.p.2chat.io/open',
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
			// As `transport/baseUrl.ts` reads it.
			baseURL:
				'={{ $credentials.baseUrl && $credentials.baseUrl !== "https://api.p.2chat.io/open" ? $credentials.baseUrl : $credentials.server || "https://api.p.2chat.io/open" }}',
			url: '/info',
			disableFollowRedirect: true,
		},
		rules: [
			{
				type: 'responseCode',
				properties: {
					value: 401,
					message: '2Chat refused the API key. Copy it again from 2Chat: Developers → API access',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 403,
					message:
						'2Chat saw no API key, or the account has no access to the API. Enter the key from 2Chat: Developers → API access',
				},
			},
		],
	};
}
