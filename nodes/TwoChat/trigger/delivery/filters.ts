import type { IDataObject } from 'n8n-workflow';

import { readPhoneNumber } from '../../fields/phoneNumber';
import type { TwoChatEvent } from '../../twochat/events';
import { findEvent } from '../../twochat/events';
import { compilePattern } from './pattern';
import { isGroup, isOwn, mediaOf, personOf, textOf } from '../../twochat/payload';

/** The filters among the trigger's Options, as the form gives them; absent means the default. */
export interface FilterOptions {
	chatType?: string;
	ignoreOwnMessages?: boolean;
	media?: string;
	mediaTypes?: string[];
	notFromNumbers?: string;
	onlyFromNumbers?: string;
	textContains?: string;
	textPattern?: string;
}

/** One filter: the events that carry what it looks at, and what passes of them. */
interface Filter {
	/** What to say of a delivery that is ignored. */
	reason: string;
	concerns: (event: TwoChatEvent) => boolean;
	passes: (payload: IDataObject, event: TwoChatEvent) => boolean;
}

/**
 * Phone numbers from a field, separated by commas, semicolons or line breaks.
 * @throws Error whose message says which entry is none, and the form it should have
 */
export function readNumbers(list: string, field: string): Set<string> {
	const entries = list.split(/[,;\n]/).map((entry) => entry.trim());
	return new Set(
		entries.filter(Boolean).map((entry) => {
			const number = readPhoneNumber(entry);
			if (number !== undefined) return number;
			throw new Error(
				`"${entry}" in ${field} is not a phone number. Use the international format, for example +15550100001`,
			);
		}),
	);
}

const isMessage = (event: TwoChatEvent): boolean => event.isMessage === true;
const isChat = (event: TwoChatEvent): boolean => isMessage(event) || event.isIncoming === true;
const isCall = ({ value }: TwoChatEvent): boolean => /(^|\.)call\./.test(value);
const hasPerson = (event: TwoChatEvent): boolean => isChat(event) || isCall(event);

const person = (payload: IDataObject): string => {
	const number = personOf(payload);
	return readPhoneNumber(number) ?? number;
};

/** Each option's filter; undefined when the option asks for none. */
const MAKERS: Array<(options: FilterOptions) => Filter | undefined> = [
	({ ignoreOwnMessages }) =>
		// On by default, so a collection without it means on.
		ignoreOwnMessages === false
			? undefined
			: {
					reason: 'own message',
					concerns: ({ isIncoming }) => isIncoming === true,
					passes: (payload) => !isOwn(payload),
				},
	({ chatType = 'any' }) =>
		chatType === 'any'
			? undefined
			: {
					reason: `not a ${chatType} chat`,
					concerns: isChat,
					passes: (payload, { value }) => isGroup(payload, value) === (chatType === 'group'),
				},
	({ onlyFromNumbers = '' }) => {
		const numbers = readNumbers(onlyFromNumbers, 'Only From Numbers');
		return numbers.size === 0
			? undefined
			: {
					reason: 'not one of Only From Numbers',
					concerns: hasPerson,
					passes: (payload) => numbers.has(person(payload)),
				};
	},
	({ notFromNumbers = '' }) => {
		const numbers = readNumbers(notFromNumbers, 'Not From Numbers');
		return numbers.size === 0
			? undefined
			: {
					reason: 'one of Not From Numbers',
					concerns: hasPerson,
					passes: (payload) => !numbers.has(person(payload)),
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
	({ textContains = '' }) => {
		const words = textContains.trim().toLowerCase();
		return words === ''
			? undefined
			: {
					reason: 'text does not contain the words',
					concerns: isMessage,
					passes: (payload) => textOf(payload).toLowerCase().includes(words),
				};
	},
	({ textPattern = '' }) => {
		if (textPattern === '') return undefined;
		const matches = compilePattern(textPattern);
		return {
			reason: 'text does not match the pattern',
			concerns: isMessage,
			passes: (payload) => matches(textOf(payload)),
		};
	},
];

/** Tells why a delivery of an event is ignored, or undefined when it starts the workflow. */
export type Verdict = (payload: IDataObject, event: string) => string | undefined;

/**
 * Makes one verdict of all filters that the options ask for. A filter speaks only of events that
 * carry what it looks at; others pass, so that nothing is lost that nobody filtered.
 * @throws Error naming the field and the cure when a list or the pattern is malformed
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
