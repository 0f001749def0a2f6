import type { INodePropertyOptions } from 'n8n-workflow';

import { TwoChat } from '../../nodes/TwoChat/TwoChat.node';
import { TwoChatTrigger } from '../../nodes/TwoChat/TwoChatTrigger.node';
import { operationsOf } from '../../scripts/lib/tables/operations.mjs';

export const node = new TwoChat();
export const trigger = new TwoChatTrigger();
export const operations = operationsOf(node);

/** "Contact → Get Many", for the reader of a failed test. */
export const titleOf = ({ resource, name }: (typeof operations)[number]): string =>
	`${resource.name} → ${name}`;

/** What the node panel calls the events of the trigger. */
export const eventActions = (
	trigger.description.properties.find(({ name }) => name === 'events')
		?.options as INodePropertyOptions[]
).map(({ action = '' }) => action);
