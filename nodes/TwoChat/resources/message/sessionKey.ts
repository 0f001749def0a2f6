import { channelField } from '../../fields/channel';
import { phoneNumber } from '../../fields/phoneNumberIn';
import { inPath, pathPart } from '../../fields/send';
import { shownWhen } from '../../fields/shownWhen';
import type { ItemContext } from '../../operations/itemContext';
import type { Field } from '../../operations/routing';
import { prepare } from '../../operations/routing';
import { trimmedTextOf } from '../../operations/text';
import { BadInput } from '../../transport/errors/badInput';

function givenKey(context: ItemContext): string {
	const key = trimmedTextOf(context.getNodeParameter('sessionKey', ''), 'Session Key');
	if (key === '') throw new BadInput('Session Key is empty. Fill it in');
	if (!/^[A-Z]{2}-./.test(key)) {
		throw new BadInput(
			`Session Key "${key.slice(0, 60)}" is not the key of a conversation. Use the session_key (conversationKey) of a message, which starts with WW- or WA-, or choose Contact Number under Conversation By`,
		);
	}
	return key;
}

/** `WW-{WPN uuid}-{digits}@c.us` (DOCS; docs/2chat-api.md, 1). */
function keyOfNumbers(context: ItemContext): string {
	const channel = trimmedTextOf(
		context.getNodeParameter('channel', '', { extractValue: true }),
		'WhatsApp Number',
	);
	if (channel === '') throw new BadInput('WhatsApp Number is empty. Choose one');
	const contact = phoneNumber(context.getNodeParameter('contactNumber', ''), 'Contact Number');
	return `WW-${channel}-${contact.slice(1)}@c.us`;
}

/**
 * Which message: the conversation it is in, by session key or by the two numbers, and its ID. Both
 * go into the path `/whatsapp/message/{session_key}/{message_uuid}`.
 */
export const messageFields = (): Field[] => [
	{
		displayName: 'Conversation By',
		name: 'conversationBy',
		type: 'options',
		default: 'sessionKey',
		description: 'How to find the conversation that the message is in',
		options: [
			{
				name: 'Contact Number',
				value: 'contactNumber',
				description: 'The conversation of one of your WhatsApp numbers with somebody',
			},
			{
				name: 'Session Key',
				value: 'sessionKey',
				description: 'The session_key that events and lists of messages carry',
			},
		],
		routing: {
			send: {
				preSend: [
					prepare(function (request) {
						const byNumbers = this.getNodeParameter('conversationBy', '') === 'contactNumber';
						const key = byNumbers ? keyOfNumbers(this) : givenKey(this);
						request.url = request.url.replace('{session_key}', pathPart(key, 'Session Key'));
					}),
				],
			},
		},
	},
	{
		displayName: 'Session Key',
		name: 'sessionKey',
		type: 'string',
		required: true,
		default: '',
		placeholder: 'e.g. WW-WPN11111111-2222-4333-8444-555555555555-15550100001@c.us',
		description:
			'The key of the conversation: session_key of an event or a listed message, conversationKey where it was simplified',
		displayOptions: { show: { conversationBy: ['sessionKey'] } },
	},
	...shownWhen(
		{ conversationBy: ['contactNumber'] },
		channelField('Your WhatsApp number, by the ID of its channel in 2Chat (starts with WPN)', {}),
		{
			displayName: 'Contact Number',
			name: 'contactNumber',
			type: 'string',
			required: true,
			default: '',
			placeholder: 'e.g. +15550100001',
			description: 'The phone number of the other person, in the international format',
		},
	),
	{
		displayName: 'Message ID',
		name: 'messageId',
		type: 'string',
		required: true,
		default: '',
		placeholder: 'e.g. MSG11111111-2222-4333-8444-555555555555',
		description: 'The ID of the message (starts with MSG), as sending or listing it gave',
		routing: inPath('message_uuid', 'messageId', 'Message ID'),
	},
];
