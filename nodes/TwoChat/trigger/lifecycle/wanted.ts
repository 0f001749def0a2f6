import type { IHookFunctions, ITriggerFunctions } from 'n8n-workflow';
import { NodeOperationError } from 'n8n-workflow';

import { readPhoneNumber } from '../../fields/phoneNumber';
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

/**
 * The subscriptions that a node's parameters ask for: one per chosen event.
 * @throws BadInput with the cure when a field is empty or malformed
 */
export function wantedSubscriptions(read: ReadParameter): Wanted[] {
	const chosen = new Set((read('events') ?? []) as string[]);
	if (chosen.size === 0) {
		throw new BadInput('No event is chosen. Choose at least one under Events');
	}
	return [...chosen].map((value) => {
		const event = findEvent(value);
		if (event === undefined) {
			throw new BadInput(`2Chat has no event "${value}". Choose from the list under Events`);
		}
		const wanted: Wanted = { event: value, channel: channelOf(event, read) };
		const group = event.hasGroup && trimmedTextOf(read('group'), 'Group');
		if (group) wanted.group = group;
		if (event.hasPeriod)
			wanted.period = trimmedTextOf(read('timePeriod'), 'Time Period') || 'all-time';
		return wanted;
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
