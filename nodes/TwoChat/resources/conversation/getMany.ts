import type { IDataObject } from 'n8n-workflow';

import { filtersField } from '../../fields/collections';
import { channelField } from '../../fields/whatsAppNumber';
import { listFields } from '../../fields/list';
import { simplifyFields } from '../../fields/simplify';
import { timeFilter, timeFilterFields } from '../../fields/timeFilters';
import type { Answer } from '../../operations/answer';
import { manyItems } from '../../operations/answer';
import type { ItemContext } from '../../operations/itemContext';
import { operation } from '../../operations/operation';
import type { Field } from '../../operations/routing';
import { prepare } from '../../operations/routing';
import { trimmedTextOf } from '../../operations/text';
import { BadInput } from '../../transport/errors/badInput';
import { otherWaysToWrite, samePerson } from '../../twochat/persons';
import { timeInMillis } from '../../twochat/time';
import { simplifyConversation } from './simplify';

/** The digits that all numbers end in. */
function commonEnding([one, ...others]: string[]): string {
	const starts = [...one].findIndex((_, at) =>
		others.every((other) => other.endsWith(one.slice(at))),
	);
	return one.slice(starts).replace('+', '');
}

/**
 * The digits to search for: 3 to 20, without `+` (DOCS list-conversations). Of somebody with two numbers what both end
 * in, since 2Chat may know either.
 */
function readDigits(value: unknown): string {
	const text = trimmedTextOf(value, 'Number Contains');
	const [other] = otherWaysToWrite(text);
	if (other) return commonEnding([other, ...otherWaysToWrite(other)]);
	const digits = text.replace(/[\s\-.()+]/g, '');
	if (text === '' || /^\d{3,20}$/.test(digits)) return digits;
	throw new BadInput(
		`Number Contains "${text.slice(0, 60)}" can't be searched for. Use 3 to 20 digits, for example 5550100`,
	);
}

/** What a common ending finds, strangers may have too: only the person's own conversations stay. */
function isOfPerson(this: ItemContext): ((session: IDataObject) => boolean) | undefined {
	const { numberContains = '' } = this.getNodeParameter('filters', {}) as IDataObject;
	const wanted = String(numberContains);
	if (otherWaysToWrite(wanted).length === 0) return undefined;
	return ({ phone_number: number }) => samePerson(String(number ?? ''), wanted);
}

type Keep = NonNullable<Answer['keep']>;

const fields: Field[] = [
	channelField(),
	...listFields(),
	filtersField([
		...timeFilterFields('conversations whose last message is'),
		{
			displayName: 'Number Contains',
			name: 'numberContains',
			type: 'string',
			default: '',
			placeholder: 'e.g. +15550100001',
			description: 'Only conversations with numbers that contain these digits, at least three',
			routing: {
				send: {
					type: 'query',
					property: 'phone_number',
					preSend: [
						prepare((request) => {
							const query = request.qs as IDataObject;
							query.phone_number = readDigits(query.phone_number);
						}),
					],
				},
			},
		},
	]),
	...simplifyFields(),
];

/** What both filters keep. */
const both = (one: Keep, other: Keep = () => undefined): Keep =>
	function () {
		const filters = [one.call(this), other.call(this)].filter((filter) => filter !== undefined);
		return filters.length > 0 ? (entry) => filters.every((filter) => filter(entry)) : undefined;
	};

/** DOCS WhatsApp/Web/messages/list-conversations: 10 a page. */
export const getMany = operation({
	name: 'Get Many',
	value: 'getAll',
	action: 'Get many WhatsApp conversations',
	description:
		'List the WhatsApp conversations of a number, with people and in groups, with the time of the last message',
	request: { method: 'GET', url: '/whatsapp/conversations/{channel_uuid}' },
	answer: (item) => {
		const inTime = timeFilter(item, ({ last_activity_at: at }) => timeInMillis(at));
		return manyItems('sessions', {
			paging: { page: 'page_number', max: 10 },
			simplify: simplifyConversation,
			...inTime,
			keep: both(isOfPerson, inTime.keep),
		});
	},
	fields,
});
