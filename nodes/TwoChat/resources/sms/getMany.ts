import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';

import { contactNumberField } from '../../fields/contactNumber';
import { listFields } from '../../fields/list';
import { phoneNumber } from '../../fields/phoneNumberIn';
import { pathPart } from '../../fields/send';
import { simplifyFields } from '../../fields/simplify';
import { operationOfCalls } from '../../operations/operation';
import type { Field } from '../../operations/routing';
import type { Shape } from '../../operations/shape';
import { chosenShape } from '../../operations/shape';
import { BadInput } from '../../transport/errors/badInput';
import { listFrom } from '../../transport/reply/envelope';
import { readLocalTime } from '../../twochat/localTime';
import { smsChannelField } from './fields';
import { simplifySms } from './simplify';
import { collectThread } from './thread';

const fields: Field[] = [
	smsChannelField({}),
	contactNumberField(),
	...listFields(),
	{
		displayName: 'Filters',
		name: 'filters',
		type: 'collection',
		placeholder: 'Add Filter',
		default: {},
		options: [
			{
				displayName: 'Before',
				name: 'before',
				type: 'dateTime',
				default: '',
				description:
					'Only messages from before this time. Without a time zone it is meant in that of the workflow.',
			},
		],
	},
	...simplifyFields(),
];

interface Thread {
	path: string;
	limit: number;
	beforeTs?: number;
	shape?: Shape;
}

/** A time without a zone is one on the workflow's clocks. */
function epochSeconds(value: unknown, timeZone: string): number | undefined {
	if (isEmptyTime(value)) return undefined;
	const read = readLocalTime(value, timeZone);
	if ('millis' in read) return Math.floor(read.millis / 1000);
	const shown = typeof value === 'string' ? ` "${value.trim().slice(0, 60)}"` : '';
	throw new BadInput(`Before${shown} can't be read: ${read.reason}`);
}

const isEmptyTime = (value: unknown): boolean =>
	value === undefined || value === null || (typeof value === 'string' && value.trim() === '');

function read(this: IExecuteFunctions, itemIndex: number): Thread {
	const parameter = (name: string, fallback: unknown) =>
		this.getNodeParameter(name, itemIndex, fallback, { extractValue: true });
	const channel = pathPart(parameter('smsNumber', ''), 'SMS Number');
	const number = phoneNumber(parameter('contactNumber', ''), 'Contact Number');
	const { before } = parameter('filters', {}) as { before?: unknown };
	return {
		path: `/sms/messages/${channel}/${pathPart(number, 'Contact Number')}`,
		limit: parameter('returnAll', false) ? Infinity : Math.max(1, Number(parameter('limit', 50))),
		beforeTs: epochSeconds(before, this.getTimezone()),
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
	async run({ path, limit, beforeTs, shape }, call) {
		const fetchThread = async (size: number, before?: number) => {
			const query: IDataObject = { results_per_page: size };
			if (before !== undefined) query.before_ts = before;
			return listFrom(await call({ method: 'GET', path, query }), 'messages');
		};
		const messages = await collectThread(fetchThread, limit, beforeTs);
		return shape ? messages.map(shape) : messages;
	},
});
