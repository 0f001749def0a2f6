import type { IHookFunctions, ITriggerFunctions } from 'n8n-workflow';
import { NodeOperationError } from 'n8n-workflow';

import { readIds } from '../../fields/catalog';
import { readPhoneNumber } from '../../fields/phoneNumber';
import { phoneNumbers } from '../../fields/phoneNumbers';
import { isEmpty } from '../../operations/empty';
import { trimmedTextOf } from '../../operations/text';
import { BadInput } from '../../transport/errors/badInput';
import type { ChannelKind, TwoChatEvent } from '../../twochat/events';
import { findEvent } from '../../twochat/events';
import type { Wanted } from '../../subscriptions/hookUrl';

/** The field that selects the channel of each kind, and what to call it. */
export const CHANNEL_FIELDS: Record<ChannelKind, { parameter: string; label: string }> = {
	whatsapp: { parameter: 'whatsappNumber', label: 'WhatsApp Number' },
	waba: { parameter: 'wabaNumber', label: 'WABA Number' },
	virtualNumber: { parameter: 'virtualNumber', label: 'Virtual Number' },
};

/** Reads a node parameter; a resource locator gives its value. */
export type ReadParameter = (name: string) => unknown;

/** The option that adds channels of each kind, and the one that adds groups. */
export const FURTHER: Record<ChannelKind | 'group', { option: string; label: string }> = {
	whatsapp: { option: 'furtherWhatsAppNumbers', label: 'Further WhatsApp Numbers' },
	waba: { option: 'furtherWabaNumbers', label: 'Further WABA Numbers' },
	virtualNumber: { option: 'furtherVirtualNumbers', label: 'Further Virtual Numbers' },
	group: { option: 'furtherGroups', label: 'Further Groups' },
};

/** What an option adds: chosen in its list, or given by an expression as a list or as text with commas. */
function furtherOf(kind: keyof typeof FURTHER, read: ReadParameter): string[] {
	const { option, label } = FURTHER[kind];
	const value = read(`options.${option}`);
	if (isEmpty(value)) return [];
	return ['whatsapp', 'waba'].includes(kind) ? phoneNumbers(value, label) : readIds(value, label);
}

/** The channel chosen for a kind of event: a number in international format, or a virtual number's UUID. */
function channelOf({ channel, name }: TwoChatEvent, read: ReadParameter): string {
	const { parameter, label } = CHANNEL_FIELDS[channel];
	const value = trimmedTextOf(read(parameter), label);
	if (value === '') throw new BadInput(`The event "${name}" needs a ${label}. Choose one`);
	if (channel === 'virtualNumber') return value;
	const number = readPhoneNumber(value);
	if (number !== undefined) return number;
	throw new BadInput(
		`"${value}" in ${label} is not a phone number. Use the international format, for example +15550100001`,
	);
}

/** Where an event is to be heard: on each number; where groups are chosen, in these, which are the first number's. */
function placesOf(
	event: TwoChatEvent,
	read: ReadParameter,
): Array<Pick<Wanted, 'channel' | 'group'>> {
	const channel = channelOf(event, read);
	const groups = event.hasGroup
		? [trimmedTextOf(read('group'), 'Group'), ...furtherOf('group', read)].filter(Boolean)
		: [];
	if (groups.length > 0) return [...new Set(groups)].map((group) => ({ channel, group }));
	const channels = new Set([channel, ...furtherOf(event.channel, read)]);
	return [...channels].map((one) => ({ channel: one }));
}

/**
 * The subscriptions that a node's parameters ask for: one per chosen event and number or group.
 * @throws BadInput with the cure when a field is empty or malformed
 */
export function wantedSubscriptions(read: ReadParameter): Wanted[] {
	const chosen = new Set((read('events') ?? []) as string[]);
	if (chosen.size === 0) {
		throw new BadInput('No event is chosen. Choose at least one under Events');
	}
	return [...chosen].flatMap((value) => {
		const event = findEvent(value);
		if (event === undefined) {
			throw new BadInput(`2Chat has no event "${value}". Choose from the list under Events`);
		}
		const period =
			event.hasPeriod && (trimmedTextOf(read('timePeriod'), 'Time Period') || 'all-time');
		return placesOf(event, read).map(
			(place): Wanted => ({ event: value, ...place, ...(period && { period }) }),
		);
	});
}

/** The same for the trigger at its publishing. Throws NodeOperationError with the cure. */
export function wantedByTrigger(context: IHookFunctions | ITriggerFunctions): Wanted[] {
	try {
		return wantedSubscriptions((name) =>
			context.getNodeParameter(name, '', { extractValue: true }),
		);
	} catch (error) {
		throw new NodeOperationError(context.getNode(), (error as Error).message);
	}
}
