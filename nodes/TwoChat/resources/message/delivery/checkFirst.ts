import type { IDataObject } from 'n8n-workflow';

import { readPhoneNumber } from '../../../fields/phoneNumber';
import { pathPart } from '../../../fields/send';
import type { ItemCall } from '../../../operations/itemCalls';
import type { Field } from '../../../operations/routing';
import { objectWith } from '../../../transport/reply/envelope';
import { readChatId } from '../../../twochat/chatId';

export const checkFirstField: Field = {
	displayName: 'Check Before Sending',
	name: 'checkFirst',
	type: 'boolean',
	default: false,
	description:
		'Whether to look first if the phone number is on WhatsApp, which costs one number check. If it is not, nothing is sent, and the item comes out with "sent": false and the reason. Groups and usernames are sent to without a check.',
};

export const CHECK_CALL = 'GET /whatsapp/check-number/{from_number}/{number_to_check}';

/**
 * WhatsApp's own form of the number, which is the one to send to where it differs (DOCS WhatsApp/Web/check-number).
 * Undefined where it is no number: a hidden ID (`…@lid`) has digits too, and they are nobody's number.
 */
function numberOnWhatsApp({ whatsapp_info: info }: IDataObject): string | undefined {
	const given = String((info as IDataObject | undefined)?.number_id ?? '').trim();
	const chat = readChatId(given);
	if (chat) return chat.kind === 'number' ? readPhoneNumber(`+${chat.id}`) : undefined;
	return readPhoneNumber(given) ?? readPhoneNumber(`+${given}`);
}

/** Whether WhatsApp has the number. Undefined where the answer does not say. */
function isOnWhatsApp(answer: IDataObject): boolean | undefined {
	if (answer.is_valid === false) return false;
	return (answer.on_whatsapp as boolean | undefined) ?? (answer.whatsapp_info ? true : undefined);
}

async function check(from: string, to: string, call: ItemCall): Promise<IDataObject> {
	const numbers = [pathPart(from, 'From'), pathPart(to, 'To')];
	const path = `/whatsapp/check-number/${numbers.join('/')}`;
	const read = (body: unknown) => objectWith(body, ['on_whatsapp', 'is_valid', 'number']);
	try {
		return (await call({ method: 'GET', path, read, once: true })) as IDataObject;
	} catch (thrown) {
		const error = thrown as Error;
		error.message = `Nothing was sent, because the number could not be checked first. ${error.message}`;
		throw error;
	}
}

/**
 * Looks whether a message can arrive before it is sent: one GET of the number check.
 * @param body of the send
 * @returns what the item says about it: `sent`, and for a phone number `onWhatsApp`, `to` (the
 * one to send to) and, where it can't arrive, `reason`
 * @throws NodeApiError when the number could not be checked; it says that nothing was sent
 */
export async function checkRecipient(body: IDataObject, call: ItemCall): Promise<IDataObject> {
	const { from_number: from, to_number: to } = body as { from_number: string; to_number?: string };
	if (to === undefined) return { sent: true };
	const answer = await check(from, to, call);
	const isThere = isOnWhatsApp(answer);
	if (isThere !== false) {
		// Where the answer does not say, there is no reason to keep the message back.
		return { sent: true, onWhatsApp: isThere ?? null, to: numberOnWhatsApp(answer) ?? to };
	}
	const reason = `${to} is ${answer.is_valid === false ? 'not a valid phone number' : 'not on WhatsApp'}, so nothing was sent`;
	return { sent: false, onWhatsApp: false, to, reason };
}
