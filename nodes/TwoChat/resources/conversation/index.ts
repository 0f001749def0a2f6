import type { Resource } from '../../operations/resource';
import { getContext } from './getContext';
import { getMany } from './getMany';

export const conversation: Resource = {
	name: 'WhatsApp Conversation',
	value: 'conversation',
	description: 'A WhatsApp chat with a person or in a group',
	first: getContext,
	operations: [getContext, getMany],
};
