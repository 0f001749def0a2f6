import type { INodeProperties } from 'n8n-workflow';

import { byNumber, fromList } from '../fields/locator';
import { eventOptions } from './eventOptions';
import type { TwoChatEvent } from './events';
import { DEFAULT_EVENT, eventValues } from './events';
import { filterOptions } from './filterOptions';
import { CHANNEL_FIELDS } from './wanted';

const showFor = (matches: (event: TwoChatEvent) => boolean): INodeProperties['displayOptions'] => ({
	show: { events: eventValues(matches) },
});

const eventsField: INodeProperties = {
	displayName: 'Events',
	name: 'events',
	type: 'multiOptions',
	required: true,
	default: [DEFAULT_EVENT],
	description: 'The events that start the workflow. One execution starts for each delivery.',
	options: eventOptions,
};

/** A number that 2Chat takes as `on_number`. */
const numberField = (
	kind: 'whatsapp' | 'waba',
	searchListMethod: string,
	description: string,
): INodeProperties => ({
	displayName: CHANNEL_FIELDS[kind].label,
	name: CHANNEL_FIELDS[kind].parameter,
	type: 'resourceLocator',
	default: { mode: 'list', value: '' },
	required: true,
	description,
	displayOptions: showFor(({ channel }) => channel === kind),
	modes: [fromList(searchListMethod), byNumber()],
});

/** A channel or group that 2Chat takes by its UUID. */
const uuidField = (
	field: Pick<
		INodeProperties,
		'displayName' | 'name' | 'required' | 'description' | 'displayOptions'
	>,
	searchListMethod: string,
	prefix: string,
): INodeProperties => ({
	...field,
	type: 'resourceLocator',
	default: { mode: 'list', value: '' },
	modes: [
		fromList(searchListMethod),
		{
			displayName: 'By ID',
			name: 'id',
			type: 'string',
			placeholder: `e.g. ${prefix}11111111-2222-4333-8444-555555555555`,
			validation: [
				{
					type: 'regex',
					properties: {
						// Empty passes: n8n refuses to publish an invalid value even of an optional field.
						regex: '^\\s*([\\w-]{8,64})?\\s*$',
						errorMessage: `Use the UUID that 2Chat shows, which starts with ${prefix}`,
					},
				},
			],
		},
	],
});

const timePeriodField: INodeProperties = {
	displayName: 'Time Period',
	name: 'timePeriod',
	type: 'options',
	default: 'all-time',
	description:
		'How long somebody must have been silent for their next message to count as a new conversation',
	displayOptions: showFor(({ hasPeriod }) => hasPeriod === true),
	options: [
		{ name: 'Day', value: 'day' },
		{ name: 'Ever (First Message Only)', value: 'all-time' },
		{ name: 'Hour', value: 'hour' },
		{ name: 'Month', value: 'month' },
		{ name: 'Week', value: 'week' },
		{ name: 'Year', value: 'year' },
	],
};

/** All fields of the trigger. */
export const triggerFields: INodeProperties[] = [
	eventsField,
	numberField(
		'whatsapp',
		'searchWhatsAppNumbers',
		'The connected WhatsApp number whose events start the workflow',
	),
	numberField(
		'waba',
		'searchWabaNumbers',
		'The WhatsApp Business API number whose events start the workflow',
	),
	uuidField(
		{
			displayName: CHANNEL_FIELDS.virtualNumber.label,
			name: CHANNEL_FIELDS.virtualNumber.parameter,
			required: true,
			description: 'The virtual phone number whose calls start the workflow',
			displayOptions: showFor(({ channel }) => channel === 'virtualNumber'),
		},
		'searchVirtualNumbers',
		'DID',
	),
	uuidField(
		{
			displayName: 'Group',
			name: 'group',
			description: 'The only group whose events start the workflow. Leave empty for any group.',
			displayOptions: showFor(({ hasGroup }) => hasGroup === true),
		},
		'searchGroups',
		'WAG',
	),
	timePeriodField,
	{
		displayName: 'Options',
		name: 'options',
		type: 'collection',
		placeholder: 'Add Option',
		default: {},
		options: filterOptions,
	},
];
