import type { IDataObject } from 'n8n-workflow';

import { now } from '../../transport/retry/clock';
import type { ChatKind } from '../../twochat/chat';
import { chatKindOf } from '../../twochat/chat';
import type { TwoChatEvent } from '../../twochat/events';
import { findEvent } from '../../twochat/events';
import { isOwn, mediaOf, textOf } from '../../twochat/payload';
import { personOf } from '../../twochat/person';
import { personKey } from '../../twochat/persons';
import { timeInMillis } from '../../twochat/time';
import { unwrapped } from '../../twochat/unwrap';
import { readPersons } from './peopleInField';
import { containsOneOf } from './phrases';

/** The filters among the trigger's Options, as the form gives them; absent means the default. */
export interface FilterOptions {
	chatType?: string;
	includeOwnMessages?: boolean;
	/** Minutes. */
	ignoreOlderThan?: number;
	media?: string;
	mediaTypes?: string[];
	notFromNumbers?: string;
	onlyFromNumbers?: string;
	textContains?: string;
}

/** One filter: the events that carry what it looks at, and what passes of them. */
interface Filter {
	/** What to say of a delivery that is ignored. */
	reason: string;
	concerns: (event: TwoChatEvent) => boolean;
	passes: (payload: IDataObject, event: TwoChatEvent) => boolean;
}

const isMessage = (event: TwoChatEvent): boolean => event.isMessage === true;
const isChat = (event: TwoChatEvent): boolean => isMessage(event) || event.isIncoming === true;
const isCall = ({ value }: TwoChatEvent): boolean => /(^|\.)call\./.test(value);
const hasPerson = (event: TwoChatEvent): boolean => isChat(event) || isCall(event);

/** Of an edit or a reaction the time may be that of the message that it is about. */
const hasOwnTime = (event: TwoChatEvent): boolean => isMessage(event) && event.oncePerId === true;

function timeOf(payload: IDataObject): number | undefined {
	const { created_at: written, timestamp } = unwrapped(payload);
	return timeInMillis(written) ?? timeInMillis(timestamp);
}

const keyOf = (payload: IDataObject): string => personKey(personOf(payload));

/** The chats of each choice of Chat Type; Any has them all. */
const CHATS: Record<string, ChatKind[] | undefined> = {
	direct: ['direct'],
	directOrGroup: ['direct', 'group'],
	group: ['group'],
};

/** Each option's filter; undefined when the option asks for none. */
const MAKERS: Array<(options: FilterOptions) => Filter | undefined> = [
	({ includeOwnMessages }) =>
		includeOwnMessages === true
			? undefined
			: {
					reason: 'own message',
					concerns: ({ isIncoming }) => isIncoming === true,
					passes: (payload) => !isOwn(payload),
				},
	({ ignoreOlderThan }) => {
		const most = Number(ignoreOlderThan ?? 0) * 60_000;
		return most > 0
			? {
					reason: 'too old',
					concerns: hasOwnTime,
					// A message that doesn't say when it was written is not lost for that.
					passes: (payload) => now() - (timeOf(payload) ?? Infinity) <= most,
				}
			: undefined;
	},
	({ chatType = 'any' }) => {
		const chats = CHATS[chatType];
		return chats === undefined
			? undefined
			: {
					reason: 'in another type of chat',
					concerns: isChat,
					passes: (payload, { value }) => chats.includes(chatKindOf(payload, value)),
				};
	},
	({ onlyFromNumbers }) => {
		const persons = readPersons(onlyFromNumbers, 'Only From Numbers');
		return persons.size === 0
			? undefined
			: {
					reason: 'not one of Only From Numbers',
					concerns: hasPerson,
					passes: (payload) => persons.has(keyOf(payload)),
				};
	},
	({ notFromNumbers }) => {
		const persons = readPersons(notFromNumbers, 'Not From Numbers');
		return persons.size === 0
			? undefined
			: {
					reason: 'one of Not From Numbers',
					concerns: hasPerson,
					passes: (payload) => !persons.has(keyOf(payload)),
				};
	},
	({ media = 'any' }) =>
		media === 'any'
			? undefined
			: {
					reason: media === 'with' ? 'without media' : 'with media',
					concerns: isMessage,
					passes: (payload) => (mediaOf(payload) !== undefined) === (media === 'with'),
				},
	({ mediaTypes = [] }) =>
		mediaTypes.length === 0
			? undefined
			: {
					reason: 'not one of Media Types',
					concerns: isMessage,
					passes: (payload) => mediaTypes.includes(mediaOf(payload)?.type ?? ''),
				},
	({ textContains }) => {
		const matches = containsOneOf(textContains);
		return matches === undefined
			? undefined
			: {
					reason: 'text contains none of the phrases',
					concerns: isMessage,
					passes: (payload, { value }) => matches(textOf(payload, value)),
				};
	},
];

/** Tells why a delivery of an event is ignored, or undefined when it starts the workflow. */
export type Verdict = (payload: IDataObject, event: string) => string | undefined;

/**
 * Makes one verdict of all filters that the options ask for. A filter speaks only of events that
 * carry what it looks at; others pass, so that nothing is lost that nobody filtered.
 * @throws Error naming the field and the cure when a list of people is malformed
 */
export function verdictFor(options: FilterOptions): Verdict {
	const filters = MAKERS.flatMap((make) => make(options) ?? []);
	return (payload, eventName) => {
		const event = findEvent(eventName);
		if (event === undefined) return undefined;
		return filters.find(({ concerns, passes }) => concerns(event) && !passes(payload, event))
			?.reason;
	};
}
