import type {
	INodeType,
	INodeTypeDescription,
	IWebhookFunctions,
	IWebhookResponseData,
} from 'n8n-workflow';
import { NodeConnectionTypes } from 'n8n-workflow';

import { irreversibleField } from './fields/irreversible';
import { requestOptionsField } from './fields/requestOptions';
import { methods } from './methods';
import { customOperationsOf, propertiesOf, resourceField } from './operations/resource';
import { forTools } from './operations/tool';
import { firstResource, resources } from './resources';
import { receiveReply } from './sendAndWait/receive';
import { waitingWebhooks } from './sendAndWait/webhooks';

export class TwoChat implements INodeType {
	description: INodeTypeDescription = {
		displayName: '2Chat',
		name: 'twoChat',
		icon: { light: 'file:../../icons/twochat.svg', dark: 'file:../../icons/twochat.dark.svg' },
		group: ['output'],
		version: 1,
		// "WhatsApp number: get many" rather than "whatsAppNumber: getAll".
		subtitle:
			'={{ ($parameter["resource"] + ": " + $parameter["operation"]).replace("getAll", "getMany").replace("upsert", "createOrUpdate").replace(/[A-Z]/g, " $&").toLowerCase().replace("whats app", "WhatsApp").replace("waba", "WABA").replace("sms", "SMS") }}',
		description:
			'Send WhatsApp, WhatsApp Business API and SMS messages, wait for replies, and manage contacts, groups, catalogs and numbers',
		defaults: { name: '2Chat' },
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		usableAsTool: true,
		credentials: [{ name: 'twoChatApi', required: true }],
		webhooks: waitingWebhooks,
		requestDefaults: {
			baseURL: '={{ $credentials.baseUrl }}',
			headers: { Accept: 'application/json' },
		},
		requestOperations: { pagination: forTools(resources) },
		properties: [
			resourceField(resources, firstResource),
			irreversibleField,
			...resources.flatMap(propertiesOf),
			requestOptionsField,
		],
	};

	methods = methods;

	customOperations = customOperationsOf(resources);

	async webhook(this: IWebhookFunctions): Promise<IWebhookResponseData> {
		return await receiveReply(this);
	}
}
