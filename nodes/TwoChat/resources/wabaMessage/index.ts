import type { Resource } from '../../operations/resource';
import { getConversationWindow } from './getConversationWindow';
import { sendInteractive } from './sendInteractive';
import { sendMedia } from './sendMedia';
import { sendTemplate } from './sendTemplate';
import { sendText } from './sendText';
import { smartSend } from './smartSend';

export const wabaMessage: Resource = {
	name: 'WABA Message',
	value: 'wabaMessage',
	description: 'A message from a number on the WhatsApp Business API',
	first: sendTemplate,
	operations: [
		getConversationWindow,
		sendInteractive,
		sendMedia,
		sendTemplate,
		sendText,
		smartSend,
	],
};
