import type { TwoChatEvent } from './eventShape';

export type { ChannelKind, TwoChatEvent } from './eventShape';

/** The 27 events that 2Chat documents (DOCS Webhooks/supported-webhook-types, SKILLS 2chat-webhooks, N8N, W6W), sorted by name. */
export const EVENTS: readonly TwoChatEvent[] = [
	{
		value: 'call.incoming.completed',
		name: 'Phone Call Incoming Completed',
		description: 'An inbound call to a virtual number has ended, answered or missed',
		channel: 'virtualNumber',
		oncePerId: true,
	},
	{
		value: 'call.outbound.completed',
		name: 'Phone Call Outbound Completed',
		description: 'An outbound call from a virtual number has ended, answered or failed',
		channel: 'virtualNumber',
		oncePerId: true,
	},
	{
		value: 'call.status.update',
		name: 'Phone Call Status Changed',
		description:
			'The status of a call on a virtual number has changed, for example from ringing to answered',
		channel: 'virtualNumber',
	},
	{
		value: 'whatsapp.waba.message.received',
		name: 'WABA Message Received',
		description: 'Somebody wrote to a WhatsApp Business API number',
		payloadUnknown: true,
		channel: 'waba',
		isMessage: true,
		isIncoming: true,
		oncePerId: true,
	},
	{
		value: 'whatsapp.waba.message.sent',
		name: 'WABA Message Sent',
		description: 'A message was sent from a WhatsApp Business API number',
		channel: 'waba',
		isMessage: true,
		oncePerId: true,
	},
	{
		value: 'whatsapp.waba.message.receipt.received',
		name: 'WABA Receipt Delivered',
		description: 'A message sent from a WhatsApp Business API number has reached the recipient',
		channel: 'waba',
	},
	{
		value: 'whatsapp.waba.message.receipt.sent',
		name: 'WABA Receipt Sent',
		description: 'A message sent from a WhatsApp Business API number has reached WhatsApp',
		channel: 'waba',
	},
	{
		value: 'whatsapp.waba.template.status.updated',
		name: 'WABA Template Status Updated',
		description: 'The approval status of a message template has changed',
		payloadUnknown: true,
		channel: 'waba',
	},
	{
		value: 'whatsapp.audio.transcribed',
		name: 'WhatsApp Audio Transcribed',
		description: 'The text of a voice note is ready',
		payloadUnknown: true,
		channel: 'whatsapp',
		isMessage: true,
		isIncoming: true,
		oncePerId: true,
	},
	{
		value: 'whatsapp.call.made',
		name: 'WhatsApp Call Made',
		description: 'A WhatsApp call was made from the number',
		payloadUnknown: true,
		channel: 'whatsapp',
	},
	{
		value: 'whatsapp.call.received',
		name: 'WhatsApp Call Received',
		description: 'A WhatsApp call to the number was received or missed',
		payloadUnknown: true,
		channel: 'whatsapp',
	},
	{
		value: 'whatsapp.conversation.new',
		name: 'WhatsApp Conversation New',
		description:
			'Somebody wrote for the first time, or for the first time within the chosen time period',
		channel: 'whatsapp',
		hasPeriod: true,
		isMessage: true,
		isIncoming: true,
		oncePerId: true,
	},
	{
		value: 'whatsapp.group.message.reaction',
		name: 'WhatsApp Group Message Reaction',
		description: 'Somebody reacted to a message in a group',
		payloadUnknown: true,
		channel: 'whatsapp',
		hasGroup: true,
		isIncoming: true,
	},
	{
		value: 'whatsapp.group.message.received',
		name: 'WhatsApp Group Message Received',
		description: 'Somebody wrote in a group; the payload names the participant',
		channel: 'whatsapp',
		hasGroup: true,
		isMessage: true,
		isIncoming: true,
		oncePerId: true,
	},
	{
		value: 'whatsapp.group.join',
		name: 'WhatsApp Group Participant Joined',
		description: 'Somebody joined a group',
		channel: 'whatsapp',
		hasGroup: true,
	},
	{
		value: 'whatsapp.group.leave',
		name: 'WhatsApp Group Participant Left',
		description: 'Somebody left a group',
		channel: 'whatsapp',
		hasGroup: true,
	},
	{
		value: 'whatsapp.group.remove',
		name: 'WhatsApp Group Participant Removed',
		description: 'Somebody was removed from a group',
		payloadUnknown: true,
		channel: 'whatsapp',
		hasGroup: true,
	},
	{
		value: 'whatsapp.message.edited',
		name: 'WhatsApp Message Edited',
		description: 'A message was edited, also in groups; the payload holds the old and the new text',
		payloadUnknown: true,
		channel: 'whatsapp',
		isMessage: true,
		isIncoming: true,
	},
	{
		value: 'whatsapp.message.reaction',
		name: 'WhatsApp Message Reaction',
		description: 'Somebody reacted to a message',
		payloadUnknown: true,
		channel: 'whatsapp',
		isIncoming: true,
	},
	{
		value: 'whatsapp.message.received',
		name: 'WhatsApp Message Received',
		description: 'Somebody wrote to the number. The usual start of a bot or an agent.',
		channel: 'whatsapp',
		isMessage: true,
		isIncoming: true,
		oncePerId: true,
	},
	{
		value: 'whatsapp.message.sent',
		name: 'WhatsApp Message Sent',
		description: 'A message was sent from the number, through the API or by an agent',
		channel: 'whatsapp',
		isMessage: true,
		oncePerId: true,
	},
	{
		value: 'whatsapp.message.new',
		name: 'WhatsApp Message Sent or Received',
		description:
			'A message was sent or received. What was sent through the API, by an agent or by a flow starts the workflow only with Include Own Messages; what is typed on the phone itself may always come. For a bot choose WhatsApp Message Received.',
		channel: 'whatsapp',
		isMessage: true,
		isIncoming: true,
		oncePerId: true,
	},
	{
		value: 'whatsapp.number.status',
		name: 'WhatsApp Number Status Changed',
		description:
			'The connection of the number has changed: ready, disconnected (with the reason), qr-received, loading or initializing',
		payloadUnknown: true,
		channel: 'whatsapp',
	},
	{
		value: 'whatsapp.order.received',
		name: 'WhatsApp Order Received',
		description: 'Somebody ordered products of the catalog',
		channel: 'whatsapp',
		isMessage: true,
		isIncoming: true,
		oncePerId: true,
	},
	{
		value: 'whatsapp.message.receipt.received',
		name: 'WhatsApp Receipt Delivered',
		description: "A sent message has reached the recipient's device",
		payloadUnknown: true,
		channel: 'whatsapp',
	},
	{
		value: 'whatsapp.message.receipt.read',
		name: 'WhatsApp Receipt Read',
		description: 'A sent message was read, where the recipient allows read receipts',
		payloadUnknown: true,
		channel: 'whatsapp',
	},
	{
		value: 'whatsapp.message.receipt.sent',
		name: 'WhatsApp Receipt Sent',
		description: 'A sent message is on its way to the network',
		payloadUnknown: true,
		channel: 'whatsapp',
	},
];

export const DEFAULT_EVENT = 'whatsapp.message.received';

const byValue = new Map(EVENTS.map((event) => [event.value, event]));

/** The event of this 2Chat name, or undefined when the catalogue has none. */
export const findEvent = (value: string): TwoChatEvent | undefined => byValue.get(value);

/** 2Chat names of the events that `matches` accepts, for `displayOptions`. */
export const eventValues = (matches: (event: TwoChatEvent) => boolean): string[] =>
	EVENTS.filter(matches).map(({ value }) => value);
