import type { INodeProperties } from 'n8n-workflow';

/** A number that dropped off makes a trigger silent. */
export const alertWhenDisconnected: INodeProperties = {
	displayName: 'Alert When the Number Disconnects',
	name: 'alertWhenDisconnected',
	type: 'boolean',
	default: true,
	description:
		"Whether to file a failed execution, which starts the Error Workflow of the workflow settings, when Check Subscriptions finds the WhatsApp or WABA number disconnected. It is filed once, and again only after the number was connected in between. What else can't be mended, such as a refused API key, is always filed.",
};
