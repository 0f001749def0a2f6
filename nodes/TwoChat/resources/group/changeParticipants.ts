import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';

import { groupField } from '../../fields/group';
import { phoneNumber } from '../../fields/phoneNumberIn';
import { phoneNumbers } from '../../fields/phoneNumbers';
import { pathPart } from '../../fields/send';
import { whatsAppNumberField } from '../../fields/whatsAppNumber';
import type { Operation, SeveralCalls } from '../../operations/operation';
import { operationOfCalls } from '../../operations/operation';
import type { Field } from '../../operations/routing';
import { restated } from '../../transport/errors/restated';
import { objectWith } from '../../transport/reply/envelope';
import { participantResults } from './participantResults';
import { participantsField } from './participantsField';

/** What 2Chat takes at once (DOCS groups/add-participant). */
const AT_ONCE = 10;

export type ParticipantChange = 'add' | 'remove' | 'promote' | 'demote';

interface Wanted {
	path: string;
	from: string;
	numbers: string[];
}

/** The fields of an operation that changes participants: number, group, participants. */
const participantFields = (who: string): Field[] => [
	whatsAppNumberField({
		description: 'The connected WhatsApp number of the account, which must administer the group',
	}),
	groupField(),
	participantsField(who),
];

function read(this: IExecuteFunctions, itemIndex: number, change: ParticipantChange): Wanted {
	const located = (name: string) =>
		this.getNodeParameter(name, itemIndex, '', { extractValue: true });
	return {
		from: phoneNumber(located('whatsappNumber'), 'WhatsApp Number'),
		path: `/whatsapp/group/${pathPart(located('group'), 'Group')}/${change}-participant`,
		numbers: phoneNumbers(this.getNodeParameter('participants', itemIndex, ''), 'Participants'),
	};
}

/**
 * An operation that does something to participants: ten numbers at a time, one after the other; gives
 * one result for each number.
 * @param who description of the field Participants
 */
export const changeParticipants = (
	change: ParticipantChange,
	who: string,
	declared: Pick<SeveralCalls<Wanted>, 'name' | 'value' | 'action' | 'description'>,
): Operation =>
	operationOfCalls<Wanted>({
		...declared,
		fields: participantFields(who),
		calls: [`POST /whatsapp/group/{group_uuid}/${change}-participant`],
		inOrder: true,
		read(itemIndex) {
			return read.call(this, itemIndex, change);
		},
		async run({ path, from, numbers }, call) {
			const results: IDataObject[] = [];
			for (let start = 0; start < numbers.length; start += AT_ONCE) {
				const participants = numbers.slice(start, start + AT_ONCE);
				const body = { from_number: from, participants };
				const answer = await call({ method: 'POST', path, body }).catch((error: Error) => {
					if (start === 0) throw error;
					const done = `The first ${start} of ${numbers.length} numbers are done`;
					throw restated(error, `${error.message}. ${done}`);
				});
				results.push(...participantResults(objectWith(answer, ['participants']), participants));
			}
			return results;
		},
	});
