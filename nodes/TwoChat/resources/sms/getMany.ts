import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';

import { filtersField } from '../../fields/collections';
import { contactNumberField } from '../../fields/contactNumber';
import { listFields } from '../../fields/list';
import { phoneNumber } from '../../fields/phoneNumberIn';
import { pathPart } from '../../fields/send';
import { simplifyFields } from '../../fields/simplify';
import type { TimeWindow } from '../../fields/timeFilters';
import { readTimeWindow, timeFilterFields } from '../../fields/timeFilters';
import { operationOfCalls } from '../../operations/operation';
import type { Field } from '../../operations/routing';
import type { Shape } from '../../operations/shape';
import { chosenShape } from '../../operations/shape';
import { listFrom } from '../../transport/reply/envelope';
import { smsChannelField } from './fields';
import { simplifySms } from './simplify';
import { collectThread } from './thread';

const fields: Field[] = [
	smsChannelField({}),
	contactNumberField(),
	...listFields(),
	filtersField(timeFilterFields('messages')),
	...simplifyFields(),
];

interface Thread {
	path: string;
	limit: number;
	window: TimeWindow;
	shape?: Shape;
}

function read(this: IExecuteFunctions, itemIndex: number): Thread {
	const parameter = (name: string, fallback: unknown) =>
		this.getNodeParameter(name, itemIndex, fallback, { extractValue: true });
	const channel = pathPart(parameter('smsNumber', ''), 'SMS Number');
	const number = phoneNumber(parameter('contactNumber', ''), 'Contact Number');
	return {
		path: `/sms/messages/${channel}/${pathPart(number, 'Contact Number')}`,
		limit: parameter('returnAll', false) ? Infinity : Math.max(1, Number(parameter('limit', 50))),
		window: readTimeWindow(parameter('filters', {}) as IDataObject, this.getTimezone()),
		shape: chosenShape(simplifySms, (name, fallback) =>
			this.getNodeParameter(name, itemIndex, fallback),
		),
	};
}

/** SKILLS 2chat-sms: the only list of 2Chat's that goes by a cursor, `before_ts`. */
export const getMany = operationOfCalls<Thread>({
	name: 'Get Many',
	value: 'getAll',
	action: 'Get many SMS',
	description: 'List the SMS exchanged with one phone number, the oldest first',
	calls: ['GET /sms/messages/{channel_uuid}/{contact_number}'],
	fields,
	read,
	async run({ path, limit, window, shape }, call) {
		const fetchThread = async (size: number, before?: number) => {
			const query: IDataObject = { results_per_page: size };
			if (before !== undefined) query.before_ts = before;
			return listFrom(await call({ method: 'GET', path, query }), 'messages');
		};
		const messages = await collectThread(fetchThread, limit, window);
		return shape ? messages.map(shape) : messages;
	},
});
