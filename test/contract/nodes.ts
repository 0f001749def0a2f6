import { TwoChat } from '../../nodes/TwoChat/TwoChat.node';
import { TwoChatTrigger } from '../../nodes/TwoChat/TwoChatTrigger.node';
import { operationsOf } from '../../scripts/lib/tables/operations.mjs';

export const node = new TwoChat();
export const trigger = new TwoChatTrigger();
export const operations = operationsOf(node);

/** "Contact → Get Many", for the reader of a failed test. */
export const titleOf = ({ resource, name }: (typeof operations)[number]): string =>
	`${resource.name} → ${name}`;
