import type { INodeType, INodeTypeDescription } from 'n8n-workflow';
import { NodeConnectionTypes } from 'n8n-workflow';

import { irreversibleField } from './fields/irreversible';
import { requestOptionsField } from './fields/requestOptions';
import { methods } from './methods';
import { accountOption, accountProperties } from './resources/account';
import { contactCustomOperations, contactOption, contactProperties } from './resources/contact';
import { conversationOption, conversationProperties } from './resources/conversation';
import { messageOption, messageProperties } from './resources/message';
import { smsCustomOperations, smsOption, smsProperties } from './resources/sms';
import { templateOption, templateProperties } from './resources/template';
import {
	wabaMessageCustomOperations,
	wabaMessageOption,
	wabaMessageProperties,
} from './resources/wabaMessage';
import { wabaNumberOption, wabaNumberProperties } from './resources/wabaNumber';
import { webhookOption, webhookProperties } from './resources/webhook';
import { catalogProductOption, catalogProductProperties } from './resources/catalogProduct';
import {
	catalogCollectionOption,
	catalogCollectionProperties,
} from './resources/catalogCollection';
import { callOption, callProperties } from './resources/call';
import { virtualNumberOption, virtualNumberProperties } from './resources/virtualNumber';
import { numberPurchaseOption, numberPurchaseProperties } from './resources/numberPurchase';
import { severalAtOnce } from './transport/request';

export class TwoChat implements INodeType {
	description: INodeTypeDescription = {
		displayName: '2Chat',
		name: 'twoChat',
		icon: { light: 'file:../../icons/twochat.svg', dark: 'file:../../icons/twochat.dark.svg' },
		group: ['output'],
		version: 1,
		subtitle: '={{ $parameter["operation"] + ": " + $parameter["resource"] }}',
		description: 'Manage contacts, usage and webhooks of a 2Chat account',
		defaults: { name: '2Chat' },
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		usableAsTool: true,
		credentials: [{ name: 'twoChatApi', required: true }],
		requestDefaults: {
			baseURL: '={{ $credentials.baseUrl }}',
			headers: { Accept: 'application/json' },
		},
		requestOperations: { pagination: severalAtOnce },
		properties: [
			{
				displayName: 'Resource',
				name: 'resource',
				type: 'options',
				noDataExpression: true,
				options: [
					accountOption,
					contactOption,
					conversationOption,
					messageOption,
					smsOption,
					templateOption,
					wabaMessageOption,
					wabaNumberOption,
					webhookOption,
					catalogProductOption,
					catalogCollectionOption,
					callOption,
					virtualNumberOption,
					numberPurchaseOption,
				],
				default: 'contact',
				// Sends every operation through the request hook above.
				routing: { send: { paginate: true } },
			},
			...accountProperties,
			...contactProperties,
			...conversationProperties,
			...messageProperties,
			...smsProperties,
			...templateProperties,
			...wabaMessageProperties,
			...wabaNumberProperties,
			...webhookProperties,
			...catalogProductProperties,
			...catalogCollectionProperties,
			...callProperties,
			...virtualNumberProperties,
			...numberPurchaseProperties,
			irreversibleField,
			requestOptionsField,
		],
	};

	methods = methods;

	customOperations = {
		contact: contactCustomOperations,
		sms: smsCustomOperations,
		wabaMessage: wabaMessageCustomOperations,
	};
}
