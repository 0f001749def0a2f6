import type { INodeProperties } from 'n8n-workflow';

/** Off unless added, so that a bot doesn't answer itself. */
export const includeOwnMessages: INodeProperties = {
	displayName: 'Include Own Messages',
	name: 'includeOwnMessages',
	type: 'boolean',
	default: true,
	description:
		'Whether events about what others do also start the workflow for what was sent through the API, by an agent or by a flow. Without this option they are ignored, so that a bot does not answer itself; what is typed on the phone itself may still come. The events for sent messages and receipts always come.',
};
