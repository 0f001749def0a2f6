import type { INodePropertyOptions } from 'n8n-workflow';

import { EVENTS } from './events';

/** The events as entries of a dropdown, sorted by name. */
export const eventOptions: INodePropertyOptions[] = EVENTS.map(
	({ value, name, description, payloadUnknown }) => ({
		value,
		name,
		description: payloadUnknown
			? `${description}. 2Chat does not document the exact payload.`
			: description,
	}),
);
