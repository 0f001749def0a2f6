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
import { accountOption, accountProperties } from './resources/account';
import { callOption, callProperties } from './resources/call';
import {
	catalogCollectionOption,
	catalogCollectionProperties,
} from './resources/catalogCollection';
import { catalogProductOption, catalogProductProperties } from './resources/catalogProduct';
import { contactCustomOperations, contactOption, contactProperties } from './resources/contact';
import { conversationOption, conversationProperties } from './resources/conversation';
import { groupCustomOperations, groupOption, groupProperties } from './resources/group';
import { messageCustomOperations, messageOption, messageProperties } from './resources/message';
import { numberPurchaseOption, numberPurchaseProperties } from './resources/numberPurchase';
import { smsCustomOperations, smsOption, smsProperties } from './resources/sms';
import { templateOption, templateProperties } from './resources/template';
import { virtualNumberOption, virtualNumberProperties } from './resources/virtualNumber';
import {
	wabaMessageCustomOperations,
	wabaMessageOption,
	wabaMessageProperties,
} from './resources/wabaMessage';
import { wabaNumberOption, wabaNumberProperties } from './resources/wabaNumber';
import { webhookCustomOperations, webhookOption, webhookProperties } from './resources/webhook';
import { whatsAppNumberOption, whatsAppNumberProperties } from './resources/whatsAppNumber';
import { severalAtOnce } from './operations/request';
import { receiveReply } from './sendAndWait/receive';
import { waitingWebhooks } from './sendAndWait/webhooks';

const customOperations = {
	contact: contactCustomOperations,
	group: groupCustomOperations,
	message: messageCustomOperations,
	sms: smsCustomOperations,
	wabaMessage: wabaMessageCustomOperations,
	webhook: webhookCustomOperations,
};

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
			'Send and read WhatsApp, WABA and SMS messages, and manage contacts, groups, catalogs, numbers and calls',
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
		requestOperations: { pagination: severalAtOnce(customOperations) },
		properties: [
			{
				displayName: 'Resource',
				name: 'resource',
				type: 'options',
				noDataExpression: true,
				options: [
					accountOption,
					callOption,
					catalogCollectionOption,
					catalogProductOption,
					contactOption,
					conversationOption,
					groupOption,
					messageOption,
					numberPurchaseOption,
					smsOption,
					virtualNumberOption,
					wabaMessageOption,
					wabaNumberOption,
					templateOption,
					webhookOption,
					whatsAppNumberOption,
				],
				default: 'contact',
				// Sends every operation through the request hook above.
				routing: { send: { paginate: true } },
			},
			// First, because it refuses what the fields below would then misread.
			irreversibleField(customOperations),
			...accountProperties,
			...callProperties,
			...catalogCollectionProperties,
			...catalogProductProperties,
			...contactProperties,
			...conversationProperties,
			...groupProperties,
			...messageProperties,
			...numberPurchaseProperties,
			...smsProperties,
			...templateProperties,
			...virtualNumberProperties,
			...wabaMessageProperties,
			...wabaNumberProperties,
			...webhookProperties,
			...whatsAppNumberProperties,
			requestOptionsField,
		],
	};

	methods = methods;

	customOperations = customOperations;

	async webhook(this: IWebhookFunctions): Promise<IWebhookResponseData> {
		return await receiveReply(this);
	}
}
