import type { IDataObject } from 'n8n-workflow';

import { chatKindOf } from '../../twochat/chat';
import { unwrapped } from '../../twochat/unwrap';

const inDirectChat = (payload: IDataObject): boolean => chatKindOf(payload, '') === 'direct';

/**
 * The events that 2Chat's list of messages can tell of afterwards, and which of its messages each is
 * about. The list has received messages of WhatsApp numbers; nothing reads those of WABA numbers.
 */
const MISSABLE: Record<string, (payload: IDataObject) => boolean> = {
	'whatsapp.message.received': inDirectChat,
	'whatsapp.message.new': inDirectChat,
	'whatsapp.group.message.received': (payload) => chatKindOf(payload, '') === 'group',
	'whatsapp.order.received': (payload) =>
		(unwrapped(payload).message as IDataObject | undefined)?.order !== undefined,
};

/** Whether what was missed of an event can be found afterwards. */
export const isMissable = (event: string): boolean => Object.hasOwn(MISSABLE, event);

/** Whether a received message would have come as this event. */
export const isOf = (event: string, payload: IDataObject): boolean =>
	MISSABLE[event]?.(payload) ?? false;
