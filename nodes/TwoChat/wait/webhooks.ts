import type { IWebhookDescription } from 'n8n-workflow';

const toWaitingRun = {
	responseMode: 'onReceived',
	// Without it n8n answers with the literal text "firstEntryJson".
	responseData: '',
	path: '={{ $nodeId }}',
	restartWebhook: true,
	isFullPath: true,
} as const;

/** How n8n takes messages to waiting runs (POST), and says whether a run still waits (GET). Nothing is published. */
export const waitingWebhooks: IWebhookDescription[] = [
	{ ...toWaitingRun, name: 'default', httpMethod: 'POST' },
	{ ...toWaitingRun, name: 'setup', httpMethod: 'GET' },
];
