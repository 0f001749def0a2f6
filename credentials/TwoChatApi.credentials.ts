import type {
	ICredentialDataDecryptedObject,
	ICredentialTestRequest,
	ICredentialType,
	Icon,
	IHttpRequestOptions,
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

	/**
	 * Adds the API key to a request (DOCS authentication). A function, since n8n evaluates the expression of a declared
	 * header anew for each request, which takes longer than all else that it does for one (npm run bench).
	 */
	async authenticate(
		{ apiKey }: ICredentialDataDecryptedObject,
		request: IHttpRequestOptions,
	): Promise<IHttpRequestOptions> {
		// Pasted with the end of its line, a key can't be sent as a header.
		const headers = { ...request.headers, 'X-User-API-Key': String(apiKey ?? '').trim() };
		return { ...request, headers };
	}

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
