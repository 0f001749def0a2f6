/** What a subscription is bound to: it decides which field of the node selects the channel. */
export type ChannelKind = 'whatsapp' | 'waba' | 'virtualNumber';

/** One event that 2Chat can deliver. */
export interface TwoChatEvent {
	/** 2Chat's name, as in `POST /webhooks/subscribe/{event_name}`. */
	value: string;
	/** The name in the node's dropdown. */
	name: string;
	/** When it comes, for a person in the editor and for a model. */
	description: string;
	/** No source shows its exact payload (docs/2chat-api.md, 7.3, 7.6, 7.8): the sample is a guess from its neighbours. */
	payloadUnknown?: true;
	channel: ChannelKind;
	/** A single group can be chosen (`to_group_uuid`). */
	hasGroup?: true;
	/** Takes `time_period`. */
	hasPeriod?: true;
	/** Is about what others do: own messages are left out unless Include Own Messages is on. */
	isIncoming?: true;
	/** Carries a message at all: the text and media filters and Simplify apply. */
	isMessage?: true;
	/** Comes once for one id: a second delivery of the id is a repetition, whatever its other fields say. */
	oncePerId?: true;
}
