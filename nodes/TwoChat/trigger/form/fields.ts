import type { INodeProperties } from 'n8n-workflow';

import { channelFields } from './channelFields';
import { eventOptions } from './eventOptions';
import { DEFAULT_EVENT } from '../../twochat/events';
import { filterOptions } from './filterOptions';
import { simplify } from './simplify';

/** All fields of the trigger. */
export const triggerFields: INodeProperties[] = [
	{
		displayName: 'Trigger On',
		name: 'events',
		type: 'multiOptions',
		required: true,
		default: [DEFAULT_EVENT],
		options: eventOptions,
	},
	...channelFields('events'),
	simplify,
	{
		displayName: 'Options',
		name: 'options',
		type: 'collection',
		placeholder: 'Add Option',
		default: {},
		options: filterOptions,
	},
];
