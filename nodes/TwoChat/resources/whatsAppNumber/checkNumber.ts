import type { IDataObject } from 'n8n-workflow';

import { contactNumberInPath } from '../../fields/contactNumber';
import { noticeField } from '../../fields/notice';
import { phoneNumberInPath } from '../../fields/phoneNumberIn';
import { simplifyFields } from '../../fields/simplify';
import { whatsAppNumberField } from '../../fields/whatsAppNumber';
import { wholeAnswer } from '../../operations/answer';
import { operation } from '../../operations/operation';
import type { Field } from '../../operations/routing';
import { prepare } from '../../operations/routing';
import { part } from '../../twochat/values';

/** What is known of a number, flat. An invalid one comes with `is_valid` alone, hence the nulls. */
export function simplifyCheck(answer: IDataObject): IDataObject {
	const number = part(answer, 'number');
	const info = part(answer, 'whatsapp_info');
	return {
		isValid: answer.is_valid ?? null,
		onWhatsApp: answer.on_whatsapp ?? false,
		number: number.e164_format ?? null,
		sendTo: info.number_id ?? null,
		country: number.iso_country_code ?? null,
		carrier: number.carrier || null,
		isBusiness: info.is_business ?? null,
		verifiedName: info.verified_name ?? null,
		about: info.status_text ?? null,
		profilePictureUrl: info.profile_pic ?? null,
	};
}

const fields: Field[] = [
	noticeField(
		"Each check costs one credit of the account's number checks, and a second one with Extra Information.",
	),
	whatsAppNumberField({
		description: 'The connected WhatsApp number of the account that looks the other one up',
		routing: phoneNumberInPath('from_number', 'whatsappNumber', 'WhatsApp Number'),
	}),
	contactNumberInPath(
		'number_to_check',
		'The phone number to look up, in the international format',
	),
	{
		displayName: 'Extra Information',
		name: 'extraInformation',
		type: 'boolean',
		default: false,
		description:
			'Whether to ask for more about the number too, which costs a second credit. The About text and business details come only if your number is a WhatsApp Business number.',
		routing: {
			send: {
				preSend: [
					prepare(function (request) {
						const wanted = this.getNodeParameter('extraInformation', false) === true;
						if (wanted) (request.qs as IDataObject)['extra-information'] = true;
					}),
				],
			},
		},
	},
	...simplifyFields(),
];

/** DOCS WhatsApp/Web/check-number, whose answer has no `success`. */
export const checkNumber = operation({
	name: 'Check Number',
	value: 'checkNumber',
	action: 'Check whether number is on WhatsApp',
	description:
		'Check whether a phone number exists and is on WhatsApp. If "sendTo" differs from the number, send to that one.',
	request: { method: 'GET', url: '/whatsapp/check-number/{from_number}/{number_to_check}' },
	answer: wholeAnswer(['is_valid', 'on_whatsapp', 'number'], { simplify: simplifyCheck }),
	fields,
});
