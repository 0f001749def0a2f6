import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';

import { phoneNumber, phoneNumberIn } from '../../fields/phoneNumberIn';
import { readRecipient, recipientField } from '../../fields/recipient';
import { fromWhatsAppField } from '../../fields/whatsAppNumber';
import type { Field } from '../../operations/routing';

/** From and To, which every message has. */
export const addressingFields = (): Field[] => [
	fromWhatsAppField(phoneNumberIn('body', 'from_number', 'From')),
	recipientField(),
];

/**
 * The same as 2Chat takes them: `from_number`, and one of `to_number`, `to_group_uuid` and `to_remote_id`.
 * @throws BadInput when one of them is not what it must be
 */
export function readAddressing(context: IExecuteFunctions, itemIndex: number): IDataObject {
	const from = context.getNodeParameter('from', itemIndex, '', { extractValue: true });
	return {
		from_number: phoneNumber(from, 'From'),
		...readRecipient(context.getNodeParameter('to', itemIndex, '')),
	};
}
