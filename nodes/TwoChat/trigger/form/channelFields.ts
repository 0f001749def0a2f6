import type { IDisplayOptions } from 'n8n-workflow';

import { byId, byNumber, fromList } from '../../fields/locator';
import type { Field, FieldRouting } from '../../operations/routing';
import type { TwoChatEvent } from '../../twochat/events';
import { eventValues } from '../../twochat/events';
import { CHANNEL_FIELDS } from '../lifecycle/wanted';

/**
 * Not checked by n8n: it would do so at every execution, within 250 ms of the clock, and on a busy
 * machine refuse an execution, and with it a message, for that. Publishing checks the number.
 */
const uncheckedNumber = { ...byNumber(), validation: undefined };

/** Where the fields' values go, for an operation that sends them as they are. */
export interface ChannelRouting {
	whatsapp: FieldRouting;
	waba: FieldRouting;
	virtualNumber: FieldRouting;
	group: FieldRouting;
	period: FieldRouting;
}

/**
 * What a subscription is bound to besides its event: the channel, and where the event has them the
 * group and the time period. Each field shows for the events that need it.
 * @param events name of the parameter with the chosen event or events
 */
export function channelFields(events: string, routing?: ChannelRouting): Field[] {
	const shownFor = (matches: (event: TwoChatEvent) => boolean): IDisplayOptions => ({
		show: { [events]: eventValues(matches) },
	});
	const locator = {
		type: 'resourceLocator' as const,
		default: { mode: 'list', value: '' },
	};
	const { whatsapp, waba, virtualNumber } = CHANNEL_FIELDS;
	return [
		{
			...locator,
			displayName: whatsapp.label,
			name: whatsapp.parameter,
			required: true,
			description: 'The connected WhatsApp number that the events are about',
			displayOptions: shownFor(({ channel }) => channel === 'whatsapp'),
			modes: [fromList('searchWhatsAppNumbers'), uncheckedNumber],
			...(routing && { routing: routing.whatsapp }),
		},
		{
			...locator,
			displayName: waba.label,
			name: waba.parameter,
			required: true,
			description: 'The WhatsApp Business API number that the events are about',
			displayOptions: shownFor(({ channel }) => channel === 'waba'),
			modes: [fromList('searchWabaNumbers'), uncheckedNumber],
			...(routing && { routing: routing.waba }),
		},
		{
			...locator,
			displayName: virtualNumber.label,
			name: virtualNumber.parameter,
			required: true,
			description: 'The virtual phone number whose calls the events are about',
			displayOptions: shownFor(({ channel }) => channel === 'virtualNumber'),
			modes: [fromList('searchVirtualNumbers'), byId('DID')],
			...(routing && { routing: routing.virtualNumber }),
		},
		{
			...locator,
			displayName: 'Group',
			name: 'group',
			description:
				'The only group whose events count. Any Group, or nothing chosen, means all groups of the number.',
			displayOptions: shownFor(({ hasGroup }) => hasGroup === true),
			modes: [fromList('searchGroupsOrAny'), byId('WAG')],
			...(routing && { routing: routing.group }),
		},
		{
			displayName: 'Time Period',
			name: 'timePeriod',
			type: 'options',
			default: 'all-time',
			description:
				'How long somebody must have been silent for their next message to count as a new conversation',
			displayOptions: shownFor(({ hasPeriod }) => hasPeriod === true),
			options: [
				{ name: 'Day', value: 'day' },
				{ name: 'Ever (First Message Only)', value: 'all-time' },
				{ name: 'Hour', value: 'hour' },
				{ name: 'Month', value: 'month' },
				{ name: 'Week', value: 'week' },
				{ name: 'Year', value: 'year' },
			],
			...(routing && { routing: routing.period }),
		},
	];
}
