import type { INodeProperties } from 'n8n-workflow';

import { afterDowntime } from './afterDowntime';
import { alertWhenDisconnected } from './alertWhenDisconnected';
import { checkSubscriptions } from './checkSubscriptions';
import { lookBack } from './lookBack';

/** The entries of the trigger's Options, sorted as n8n wants them. */
export const filterOptions: INodeProperties[] = [
	afterDowntime,
	alertWhenDisconnected,
	{
		displayName: 'Chat Type',
		name: 'chatType',
		type: 'options',
		default: 'any',
		description: 'Which chats count. Applies to events that carry a message or a reaction.',
		options: [
			{ name: 'Any', value: 'any' },
			{ name: 'Direct', value: 'direct' },
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
	{
		displayName: 'Ignore Own Messages',
		name: 'ignoreOwnMessages',
		type: 'boolean',
		default: true,
		description:
			'Whether to ignore what was sent through the API or by an agent, so that a bot does not answer itself. On unless switched off here. The events for sent messages and receipts always come.',
	},
	lookBack,
	{
		displayName: 'Maximum Media Size (MB)',
		name: 'maxMediaSize',
		type: 'number',
		typeOptions: { minValue: 0.001, maxValue: 100 },
		default: 16,
		description: 'Largest file that Download Media fetches',
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
			'People to ignore, as phone numbers in international format, separated by commas or line breaks. Applies to messages, reactions and calls.',
	},
	{
		displayName: 'Only From Numbers',
		name: 'onlyFromNumbers',
		type: 'string',
		default: '',
		placeholder: 'e.g. +15550100001, +15550100002',
		description:
			'The only people who count, as phone numbers in international format, separated by commas or line breaks. Applies to messages, reactions and calls; for sent messages to the recipient.',
	},
	{
		displayName: 'Simplify',
		name: 'simplify',
		type: 'boolean',
		default: true,
		description:
			'Whether to return a simplified version of the response instead of the raw data. Applies to message events; other events come as 2Chat sends them.',
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
		placeholder: 'e.g. order',
		description:
			'Words that the message must contain; upper and lower case are the same. Applies to message events.',
	},
	{
		displayName: 'Text Matches Pattern',
		name: 'textPattern',
		type: 'string',
		default: '',
		placeholder: 'e.g. ^order\\s+\\d+',
		description:
			'Regular expression that the text must match somewhere; upper and lower case are the same. Look-around and back-references are not supported. Applies to message events.',
	},
];
