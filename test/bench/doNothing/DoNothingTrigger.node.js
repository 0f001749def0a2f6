/**
 * A trigger that does nothing but hand on what comes: the yardstick for ours. Loaded by n8n as a custom extension, of
 * version 1 like most triggers.
 */
class DoNothingTrigger {
	constructor() {
		this.description = {
			displayName: 'Do Nothing Trigger',
			name: 'doNothingTrigger',
			group: ['trigger'],
			version: 1,
			description: 'Hands on what comes',
			defaults: { name: 'Do Nothing Trigger' },
			inputs: [],
			outputs: ['main'],
			webhooks: [
				{
					name: 'default',
					httpMethod: 'POST',
					responseMode: 'onReceived',
					responseData: '',
					path: 'webhook',
				},
			],
			properties: [],
		};
		this.webhookMethods = {
			default: {
				checkExists: async () => true,
				create: async () => true,
				delete: async () => true,
			},
		};
	}

	async webhook() {
		return { workflowData: [[{ json: this.getBodyData() }]] };
	}
}

module.exports = { DoNothingTrigger };
