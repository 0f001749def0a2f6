import { byId, type OperationCase } from '../../helpers/operationCase';

const USER = 'USR00000000-0000-4000-8000-000000000001';
const info = { method: 'GET', path: '/info' };

/** Beside `/open`: the sandbox sees the whole path. */
const BESIDE_OPEN = '/sdk/voip/access-token';

export const accountOperations: OperationCase[] = [
	{ resource: 'account', operation: 'getUsage', minimal: { parameters: {}, sends: [info] } },
	{ resource: 'account', operation: 'testApiKey', minimal: { parameters: {}, sends: [info] } },
	{
		resource: 'account',
		operation: 'getManyUsers',
		minimal: { parameters: {}, sends: [{ method: 'GET', path: '/users' }] },
	},
	{
		resource: 'account',
		operation: 'createVoiceAccessToken',
		minimal: {
			parameters: { userId: byId(USER) },
			sends: [{ method: 'POST', path: BESIDE_OPEN, body: { user_uuid: USER } }],
		},
		full: {
			parameters: { userId: byId(USER), additionalFields: { label: 'Support', ttl: 600 } },
			sends: [
				{
					method: 'POST',
					path: BESIDE_OPEN,
					body: { user_uuid: USER, label: 'Support', ttl: 600 },
				},
			],
		},
		empty: { additionalFields: { label: '' } },
	},
];
