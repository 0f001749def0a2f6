import type { IWebhookDescription } from 'n8n-workflow';

/**
 * How n8n takes messages to waiting runs (POST), and says whether a run still waits (GET). Nothing of
 * it is published. One entry for both, because n8n works out the path of each at every delivery.
 */
export const waitingWebhooks: IWebhookDescription[] = [
	{
		name: 'default',
		httpMethod: 'POST,GET',
		responseMode: 'onReceived',
		// Without it n8n answers with the literal text "firstEntryJson".
		responseData: '',
		path: '={{ $nodeId }}',
		restartWebhook: true,
		isFullPath: true,
	},
];
