import type {
	IExecuteFunctions,
	IHookFunctions,
	INodeExecutionData,
	INodeType,
	INodeTypeDescription,
	ITriggerFunctions,
	ITriggerResponse,
	IWebhookFunctions,
	IWebhookResponseData,
} from 'n8n-workflow';
import { NodeConnectionTypes } from 'n8n-workflow';

import { searchGroupsOrAny } from './methods/groupSearch';
import {
	searchVirtualNumbers,
	searchWabaNumbers,
	searchWhatsAppNumbers,
} from './methods/numberSearch';
import { severalSearch } from './methods/severalSearch';
import { triggerFields } from './trigger/form/fields';
import {
	createSubscriptions,
	removeSubscriptions,
	subscriptionsAreRight,
} from './trigger/lifecycle/lifecycle';
import { receive } from './trigger/delivery/receive';
import { startWatch } from './trigger/watch/startWatch';

export class TwoChatTrigger implements INodeType {
	description: INodeTypeDescription = {
		displayName: '2Chat Trigger',
		name: 'twoChatTrigger',
		icon: { light: 'file:../../icons/twochat.svg', dark: 'file:../../icons/twochat.dark.svg' },
		group: ['trigger'],
		// For version 1 of any node n8n evaluates an expression of its own at every delivery.
		version: 1.1,
		subtitle:
			'={{ $parameter["events"].length === 1 ? $parameter["events"][0].replace(/[.-]/g, " ").replace("whatsapp", "WhatsApp").replace("waba", "WABA") : $parameter["events"].length + " events" }}',
		description:
			'Starts the workflow when 2Chat reports an event: WhatsApp and WABA messages, receipts, groups, orders and phone calls',
		eventTriggerDescription:
			'Waiting for a 2Chat event. To test a message event, write to your number from another phone',
		activationMessage: '2Chat now calls this workflow for every chosen event.',
		defaults: { name: '2Chat Trigger' },
		inputs: [],
		outputs: [NodeConnectionTypes.Main],
		credentials: [{ name: 'twoChatApi', required: true }],
		webhooks: [
			{
				name: 'default',
				httpMethod: 'POST',
				responseMode: 'onReceived',
				// Without it n8n answers with the literal text "firstEntryJson".
				responseData: '',
				path: 'webhook',
			},
		],
		properties: triggerFields,
	};

	methods = {
		loadOptions: severalSearch,
		listSearch: {
			searchGroupsOrAny,
			searchVirtualNumbers,
			searchWabaNumbers,
			searchWhatsAppNumbers,
		},
	};

	webhookMethods = {
		default: {
			async checkExists(this: IHookFunctions): Promise<boolean> {
				return await subscriptionsAreRight(this);
			},

			async create(this: IHookFunctions): Promise<boolean> {
				await createSubscriptions(this);
				return true;
			},

			async delete(this: IHookFunctions): Promise<boolean> {
				await removeSubscriptions(this);
				return true;
			},
		},
	};

	async webhook(this: IWebhookFunctions): Promise<IWebhookResponseData> {
		return await receive(this);
	}

	async trigger(this: ITriggerFunctions): Promise<ITriggerResponse> {
		return await startWatch(this);
	}

	/**
	 * What was delivered goes on as it is. Without this, n8n would run `trigger()` for a test in the
	 * editor, and wait for it in vain.
	 */
	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return [this.getInputData()];
	}
}
