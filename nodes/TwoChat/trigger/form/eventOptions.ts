import type { FieldOption } from '../../operations/routing';
import { EVENTS } from '../../twochat/events';

/** "WhatsApp Message Received" as "On WhatsApp message received": n8n's own wording would be "On whats app…". */
const actionOf = (name: string): string =>
	`On ${name.replace(/\b(?!WhatsApp|WABA)[A-Z]/g, (letter) => letter.toLowerCase())}`;

/** The events as entries of a dropdown, sorted by name; the node panel lists them by their action. */
export const eventOptions: FieldOption[] = EVENTS.map(
	({ value, name, description, payloadUnknown }) => ({
		value,
		name,
		action: actionOf(name),
		description: payloadUnknown
			? `${description}. 2Chat does not document the exact payload.`
			: description,
	}),
);
