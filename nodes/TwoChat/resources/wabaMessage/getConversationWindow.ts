import type { IDataObject } from 'n8n-workflow';

import { phoneNumberInPath } from '../../fields/phoneNumberIn';
import { wholeAnswer } from '../../operations/answer';
import { operation } from '../../operations/operation';
import type { Field } from '../../operations/routing';
import { isoTime } from '../../twochat/time';
import { toField } from '../../fields/to';
import { fromWabaField } from '../../fields/wabaNumber';

const simplifyWindow = (answer: IDataObject): IDataObject => ({
	windowOpen: answer.window_open === true,
	expiresAt: isoTime(answer.expires_at),
	secondsLeft: answer.seconds_left ?? null,
	allowedMessageTypes: answer.allowed_message_types ?? [],
});

const fields: Field[] = [
	fromWabaField(phoneNumberInPath('from_number', 'from', 'From')),
	toField(phoneNumberInPath('to_number', 'to', 'To')),
];

/** W6W waba-conversation-window-get. */
export const getConversationWindow = operation({
	name: 'Get Conversation Window',
	value: 'getConversationWindow',
	action: 'Check whether WABA 24-hour window is open',
	description:
		'Check whether the 24-hour window with a contact is open and for how long. While it is open, any text can be sent.',
	request: { method: 'GET', url: '/waba/conversation-window/{from_number}/{to_number}' },
	answer: wholeAnswer(['window_open'], { result: simplifyWindow }),
	fields,
});
