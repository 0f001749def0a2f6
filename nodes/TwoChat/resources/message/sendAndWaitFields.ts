import { messageField } from '../../fields/messageText';
import { shownWhen } from '../../fields/shownWhen';
import { templateField, templateVariablesField } from '../../fields/template';
import { toField } from '../../fields/to';
import { fromWabaField } from '../../fields/wabaNumber';
import { fromWhatsAppField } from '../../fields/whatsAppNumber';
import type { Field } from '../../operations/routing';
import { AGAIN_TEXT } from '../../sendAndWait/expectation';

const onWhatsApp = { channelType: ['whatsapp'] };
const onWaba = { channelType: ['waba'] };
const withTemplate = { ...onWaba, outsideWindow: ['template'] };

/** Who asks whom, and what. */
const questionFields: Field[] = [
	{
		displayName: 'Send With',
		name: 'channelType',
		type: 'options',
		noDataExpression: true,
		options: [
			{
				name: 'WhatsApp',
				value: 'whatsapp',
				description: 'A number that is connected by QR code',
			},
			{ name: 'WhatsApp Business API', value: 'waba', description: 'A WABA number' },
		],
		default: 'whatsapp',
		description: 'What kind of number asks',
	},
	...shownWhen(onWhatsApp, fromWhatsAppField()),
	...shownWhen(onWaba, fromWabaField()),
	toField(
		undefined,
		'Phone number of the person to ask, in the international format. Only replies of the people asked count. For somebody whose number is hidden, the ID that ends in @lid.',
	),
	{
		displayName: 'Also Ask',
		name: 'alsoAsk',
		type: 'string',
		default: '',
		placeholder: 'e.g. +15550100009, +15550100010',
		description:
			'Up to 9 more people who get the same question at once: phone numbers or IDs as in To, separated by commas or line breaks. The workflow continues with the first answer; the others are not told. Each costs one more API credit.',
	},
	messageField('The question. The options of a choice or an approval are added below it.', {
		placeholder: 'e.g. When should we deliver?',
		hint: 'Uses about five API credits per question',
	}),
	{
		displayName: 'Outside 24-Hour Window',
		name: 'outsideWindow',
		type: 'options',
		options: [
			{ name: 'Send Nothing and Fail', value: 'refuse' },
			{
				name: 'Send Template',
				value: 'template',
				description: 'Send an approved template that asks the same, options included',
			},
		],
		default: 'refuse',
		description:
			'What to do when the person has not written within the last 24 hours, so that WhatsApp takes templates only',
		displayOptions: { show: onWaba },
	},
	...shownWhen(withTemplate, templateField(), templateVariablesField()),
];

/** What counts as a reply. */
const replyFields: Field[] = [
	{
		displayName: 'Response Type',
		name: 'responseType',
		type: 'options',
		options: [
			{
				name: 'Approval',
				value: 'approval',
				description: 'Yes or no: the output says whether it was approved',
			},
			{
				name: 'Choice',
				value: 'choice',
				description: 'One of several options, by its number or its text',
			},
			{ name: 'Free Text', value: 'freeText', description: 'Whatever comes next, also a file' },
		],
		default: 'freeText',
		description: 'What counts as a reply',
	},
	{
		displayName: 'Choices',
		name: 'choices',
		type: 'string',
		required: true,
		typeOptions: { rows: 4 },
		default: '',
		placeholder: 'e.g. Monday',
		description:
			'The options, one on each line. They are numbered below the message, and may be answered by number or by text.',
		displayOptions: { show: { responseType: ['choice'] } },
	},
	{
		displayName: 'Approval Options',
		name: 'approvalOptions',
		type: 'collection',
		placeholder: 'Add Option',
		default: {},
		displayOptions: { show: { responseType: ['approval'] } },
		options: [
			{
				displayName: 'Approve Label',
				name: 'approveLabel',
				type: 'string',
				default: 'Yes',
				description:
					'The answer that approves. Polite words around it, its number and signs such as 👍 approve too; what is unclear is asked again.',
			},
			{
				displayName: 'Decline Label',
				name: 'declineLabel',
				type: 'string',
				default: 'No',
				description: 'The answer that declines. A reason may follow it, as in "No, too expensive".',
			},
			{
				displayName: 'Count Reactions',
				name: 'countReactions',
				type: 'boolean',
				default: true,
				description:
					'Whether 👍 or 👎 as a reaction to the question answers it too; other reactions do not count. Listens with one more subscription, for about two more API credits. Off unless added; not for WhatsApp Business API numbers.',
			},
		],
	},
	{
		displayName: 'Ask Again',
		name: 'waitOptions',
		type: 'collection',
		placeholder: 'Add Option',
		default: {},
		displayOptions: { show: { responseType: ['approval', 'choice'] } },
		options: [
			{
				displayName: 'Text',
				name: 'askAgainText',
				type: 'string',
				default: AGAIN_TEXT,
				description: 'What to write when the answer is none of the options, which are added below',
			},
			{
				displayName: 'Times',
				name: 'askAgain',
				type: 'number',
				typeOptions: { minValue: 0, maxValue: 10 },
				default: 2,
				description:
					'How often to ask each person again. After that the workflow continues with "matched": false, and not approved; with Also Ask it waits for the others.',
			},
		],
	},
];

/** How long to wait. */
const limitFields: Field[] = [
	{
		displayName: 'Wait At Most',
		name: 'limitAmount',
		type: 'number',
		typeOptions: { minValue: 0 },
		required: true,
		default: 1,
		description:
			'How long to wait for the reply. After that the workflow continues with the input fields and "timedOut": true. n8n checks once a minute, so short limits can take up to two minutes.',
	},
	{
		displayName: 'Unit',
		name: 'limitUnit',
		type: 'options',
		options: [
			{ name: 'Minutes', value: 'minutes' },
			{ name: 'Hours', value: 'hours' },
			{ name: 'Days', value: 'days' },
		],
		default: 'days',
		description: 'Unit of the time',
	},
];

export const sendAndWaitFields: Field[] = [...questionFields, ...replyFields, ...limitFields];
