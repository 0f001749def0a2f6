import { contactNumberField } from '../../fields/contactNumber';
import { channelField } from '../../fields/whatsAppNumber';
import { phoneNumber } from '../../fields/phoneNumberIn';
import { inPath, pathPart } from '../../fields/send';
import { shownWhen } from '../../fields/shownWhen';
import type { ItemContext } from '../../operations/itemContext';
import type { Draft } from '../../operations/request';
import type { Field } from '../../operations/routing';
import { prepare } from '../../operations/routing';
import { trimmedTextOf } from '../../operations/text';
import { BadInput } from '../../transport/errors/badInput';
import { otherWaysToWrite } from '../../twochat/persons';
import { readRecipientKind } from '../../twochat/recipients';

function givenKey(context: ItemContext): string {
	const key = trimmedTextOf(context.getNodeParameter('conversationKey', ''), 'Conversation Key');
	if (key === '') throw new BadInput('Conversation Key is empty. Fill it in');
	if (!/^[A-Z]{2}-./.test(key)) {
		throw new BadInput(
			`Conversation Key "${key.slice(0, 60)}" is not the key of a conversation. Use the conversationKey of a message (2Chat: session_key), which starts with WW- or WA-, or choose Contact Number under Conversation By`,
		);
	}
	return key;
}

/** The chat with somebody by WhatsApp's ID: of the digits, or the hidden ID itself (docs/2chat-api.md, 1 and 1.1). */
function chatWith(person: unknown): string {
	const read = readRecipientKind(trimmedTextOf(person, 'Contact Number'));
	if ('kind' in read && read.kind === 'hiddenId') return read.remoteId;
	return `${phoneNumber(person, 'Contact Number').slice(1)}@c.us`;
}

/** `WW-{WPN uuid}-{chat}` (DOCS; docs/2chat-api.md, 1). */
function keyOfNumbers(context: ItemContext): string {
	const channel = trimmedTextOf(
		context.getNodeParameter('whatsappNumber', '', { extractValue: true }),
		'WhatsApp Number',
	);
	if (channel === '') throw new BadInput('WhatsApp Number is empty. Choose one');
	return `WW-${channel}-${chatWith(context.getNodeParameter('contactNumber', ''))}`;
}

/**
 * The message in the conversation with the same person's other number: 2Chat keeps it under the one that WhatsApp knows
 * (docs/2chat-api.md, 1.1).
 */
export const inOtherConversations = (request: Draft): Draft[] => {
	const [, before, digits, after] = /^(.*\/WW-.*-)(\d+)(%40c\.us\/.*)$/.exec(request.url) ?? [];
	return otherWaysToWrite(digits ?? '').map((other) => ({
		...request,
		url: `${before}${other.slice(1)}${after}`,
	}));
};

/**
 * Which message: the conversation it is in, by its key or by the two numbers, and its ID. Both
 * go into the path `/whatsapp/message/{session_key}/{message_uuid}`.
 */
export const messageFields = (): Field[] => [
	{
		displayName: 'Conversation By',
		name: 'conversationBy',
		type: 'options',
		default: 'conversationKey',
		description: 'How to find the conversation that the message is in',
		options: [
			{
				name: 'Contact Number',
				value: 'contactNumber',
				description: 'The conversation of one of your WhatsApp numbers with somebody',
			},
			{
				name: 'Conversation Key',
				value: 'conversationKey',
				description:
					'The conversationKey of a message from the trigger or a list (2Chat: session_key)',
			},
		],
		routing: {
			send: {
				preSend: [
					prepare(function (request) {
						const byNumbers = this.getNodeParameter('conversationBy', '') === 'contactNumber';
						const key = byNumbers ? keyOfNumbers(this) : givenKey(this);
						request.url = request.url.replace('{session_key}', pathPart(key, 'Conversation Key'));
					}),
				],
			},
		},
	},
	{
		displayName: 'Conversation Key',
		name: 'conversationKey',
		type: 'string',
		required: true,
		default: '',
		placeholder: 'e.g. WW-WPN11111111-2222-4333-8444-555555555555-15550100001@c.us',
		description: 'The conversationKey of a message from the trigger or a list (2Chat: session_key)',
		displayOptions: { show: { conversationBy: ['conversationKey'] } },
	},
	...shownWhen(
		{ conversationBy: ['contactNumber'] },
		channelField(undefined, {}),
		contactNumberField(
			'The phone number of the other person, in the international format, or the ID of somebody whose number is hidden, which ends in @lid',
		),
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
