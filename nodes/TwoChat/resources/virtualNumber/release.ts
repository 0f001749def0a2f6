import { byId, byNumber, CHOSEN_FROM_LIST, fromList } from '../../fields/locator';
import { noticeField } from '../../fields/notice';
import { inPath } from '../../fields/send';
import { doneItem } from '../../operations/answer';
import { operation } from '../../operations/operation';
import type { Field } from '../../operations/routing';

const fields: Field[] = [
	noticeField('The number is marked for cancellation, and you may be unable to get it back'),
	{
		displayName: 'Virtual Number',
		name: 'virtualNumber',
		...CHOSEN_FROM_LIST,
		required: true,
		description: 'The phone number to release',
		modes: [fromList('searchVirtualNumbers'), byNumber(), byId('DID')],
		routing: inPath('number_uuid', 'virtualNumber', 'Virtual Number'),
	},
];

/** DOCS; SKILLS 2chat-numbers: marks the number as pending cancellation. */
export const release = operation({
	name: 'Release',
	value: 'release',
	action: 'Release virtual number',
	description: 'Release a phone number of the account: 2Chat marks it for cancellation',
	isIrreversible: true,
	request: { method: 'DELETE', url: '/voip/virtual-numbers/{number_uuid}' },
	answer: doneItem({ released: true }),
	fields,
});
