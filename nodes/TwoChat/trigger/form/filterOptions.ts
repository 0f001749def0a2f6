import type { INodeProperties } from 'n8n-workflow';

import { afterDowntime } from './afterDowntime';
import { alertWhenDisconnected } from './alertWhenDisconnected';
import { checkSubscriptions } from './checkSubscriptions';
import { furtherFields } from './furtherFields';
import { includeOwnMessages } from './includeOwnMessages';
import { ignoreOlderThan } from './ignoreOlderThan';
import { lookBack } from './lookBack';

/** What only Download Media makes any difference to shows with it alone. */
const withDownload = { show: { downloadMedia: [true] } };

/** The entries of the trigger's Options, sorted as n8n wants them. */
export const filterOptions: INodeProperties[] = [
	afterDowntime,
	alertWhenDisconnected,
	{
		displayName: 'Chat Type',
		name: 'chatType',
		type: 'options',
		default: 'any',
		description:
			'Which chats count. Status updates, channels and broadcast lists count with Any only. Applies to events that carry a message or a reaction.',
		options: [
			{ name: 'Any', value: 'any' },
			{ name: 'Direct', value: 'direct' },
			{ name: 'Direct or Group', value: 'directOrGroup' },
			{ name: 'Group', value: 'group' },
		],
	},
	checkSubscriptions,
	{
		displayName: 'Download Media',
		name: 'downloadMedia',
		type: 'boolean',
		default: true,
		description:
			'Whether to fetch the image, voice note or document of a message into the binary field "data". The answer to 2Chat waits for it. A message whose file cannot be fetched still starts the workflow and says why.',
	},
	...furtherFields,
	includeOwnMessages,
	ignoreOlderThan,
	lookBack,
	{
		displayName: 'Maximum Media Size (MB)',
		name: 'maxMediaSize',
		type: 'number',
		typeOptions: { minValue: 0.001, maxValue: 100 },
		default: 16,
		description: 'Largest file that Download Media fetches',
		displayOptions: withDownload,
	},
	{
		displayName: 'Media',
		name: 'media',
		type: 'options',
		default: 'any',
		description: 'Whether messages must or must not carry a file. Applies to message events.',
		options: [
			{ name: 'Any', value: 'any' },
			{ name: 'Only With Media', value: 'with' },
			{ name: 'Only Without Media', value: 'without' },
		],
	},
	{
		displayName: 'Media Timeout (Seconds)',
		name: 'mediaTimeout',
		type: 'number',
		typeOptions: { minValue: 1, maxValue: 120 },
		default: 20,
		description: 'Longest time that Download Media takes for one file',
		displayOptions: withDownload,
	},
	{
		displayName: 'Media Types',
		name: 'mediaTypes',
		type: 'multiOptions',
		default: [],
		description:
			'The kinds of files that count: messages without one of them are ignored. Applies to message events.',
		options: [
			{ name: 'Audio', value: 'audio' },
			{ name: 'Document', value: 'document' },
			{ name: 'Image', value: 'image' },
			{ name: 'Sticker', value: 'sticker' },
			{ name: 'Video', value: 'video' },
			{ name: 'Voice Note', value: 'ptt' },
		],
	},
	{
		displayName: 'Not From Numbers',
		name: 'notFromNumbers',
		type: 'string',
		default: '',
		placeholder: 'e.g. +15550100001, +15550100002',
		description:
			'These people start nothing: phone numbers, or hidden IDs (…@lid) as the trigger returns them, separated by commas or line breaks. Applies to messages, reactions and calls.',
	},
	{
		displayName: 'Only From Numbers',
		name: 'onlyFromNumbers',
		type: 'string',
		default: '',
		placeholder: 'e.g. +15550100001, +15550100002',
		description:
			'Only these people start the workflow (the sender; for sent messages the recipient): phone numbers, or hidden IDs (…@lid) as the trigger returns them, separated by commas or line breaks. Applies to messages, reactions and calls.',
	},
	{
		displayName: 'Test With Sample',
		name: 'testWithSample',
		type: 'boolean',
		default: true,
		description:
			'Whether a test in the editor runs at once, on a sample of the first chosen event, instead of waiting for 2Chat to report one. Changes nothing once the workflow is published.',
	},
	{
		displayName: 'Text Contains',
		name: 'textContains',
		type: 'string',
		default: '',
		placeholder: 'e.g. order, invoice',
		description:
			'Phrases, one of which the message must contain, separated by commas or line breaks; upper and lower case are alike. A phrase in double quotes may hold commas. For patterns, put an If or Filter node after the trigger. Applies to message events.',
	},
];
