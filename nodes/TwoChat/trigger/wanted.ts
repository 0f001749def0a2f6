import type { IHookFunctions } from 'n8n-workflow';
import { NodeOperationError } from 'n8n-workflow';

import type { ChannelKind, TwoChatEvent } from './events';
import { findEvent } from './events';
import type { Wanted } from './hookUrl';
import { readPhoneNumber } from '../fields/phoneNumber';

/** The field that selects the channel of each kind, and what to call it. */
export const CHANNEL_FIELDS: Record<ChannelKind, { parameter: string; label: string }> = {
	whatsapp: { parameter: 'whatsappNumber', label: 'WhatsApp Number' },
	waba: { parameter: 'wabaNumber', label: 'WABA Number' },
	virtualNumber: { parameter: 'virtualNumber', label: 'Virtual Number' },
};

function located(context: IHookFunctions, parameter: string): string {
	const value = context.getNodeParameter(parameter, '', { extractValue: true });
	return String(value ?? '').trim();
}

/** The channel chosen for a kind of event: a number in international format, or a virtual number's UUID. */
function channelOf(context: IHookFunctions, { channel, name }: TwoChatEvent): string {
	const { parameter, label } = CHANNEL_FIELDS[channel];
	const value = located(context, parameter);
	const refuse = (reason: string) => new NodeOperationError(context.getNode(), reason);
	if (value === '') {
		throw refuse(`The event "${name}" needs a ${label}. Choose one in the 2Chat Trigger`);
	}
	if (channel === 'virtualNumber') return value;
	const number = readPhoneNumber(value);
	if (number === undefined) {
		throw refuse(
			`"${value}" in ${label} is not a phone number. Use the international format, for example +15550100001`,
		);
	}
	return number;
}

/**
 * The subscriptions that the node's parameters ask for: one per chosen event.
 * @throws NodeOperationError with the cure when a field is empty or malformed.
 */
export function wantedSubscriptions(context: IHookFunctions): Wanted[] {
	const chosen = new Set(context.getNodeParameter('events', []) as string[]);
	if (chosen.size === 0) {
		throw new NodeOperationError(
			context.getNode(),
			'No event is chosen. Choose at least one under Events in the 2Chat Trigger',
		);
	}
	return [...chosen].map((value) => {
		const event = findEvent(value);
		if (event === undefined) {
			throw new NodeOperationError(
				context.getNode(),
				`2Chat has no event "${value}". Choose from the list under Events in the 2Chat Trigger`,
			);
		}
		const wanted: Wanted = { event: value, channel: channelOf(context, event) };
		const group = event.hasGroup && located(context, 'group');
		if (group) wanted.group = group;
		if (event.hasPeriod)
			wanted.period = context.getNodeParameter('timePeriod', 'all-time') as string;
		return wanted;
	});
}
