import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';

import type { Around } from '../../../operations/operation';
import { onlyOnce } from '../../../operations/retryOnFail';
import { CHECK_CALL, checkRecipient } from './checkFirst';
import { LOOK_CALLS, confirmation } from './confirm';
import type { Wanted } from './waitUntil';
import { readWanted } from './waitUntil';

/** What an item's Additional Fields ask for besides the sending itself. */
export interface SendWish {
	checkFirst: boolean;
	wanted?: Wanted;
}

const BOX = 'additionalFields';

function read(this: IExecuteFunctions, itemIndex: number): SendWish | undefined {
	const given = this.getNodeParameter(BOX, itemIndex, {}, { rawExpressions: true }) as IDataObject;
	if (!given.checkFirst && !given.waitUntil) return undefined;
	const value = (name: string, fallback: string | number | boolean) =>
		this.getNodeParameter(`${BOX}.${name}`, itemIndex, fallback);
	return {
		checkFirst: String(value('checkFirst', false)) === 'true',
		wanted: readWanted(value('waitUntil', 'no'), value('waitAtMost', 30)),
	};
}

/** Check Before Sending and Wait Until, for every message to WhatsApp. */
export const sendOptions: Around<SendWish> = {
	calls: [CHECK_CALL, ...LOOK_CALLS],
	read,
	async run({ checkFirst, wanted }, body, send, call) {
		const checked = checkFirst ? await checkRecipient(body, call) : {};
		if (checked.sent === false) return { ...checked, ...(wanted && { confirmed: false }) };
		const { to_number = body.to_number } = checked;
		const content = { ...body, ...(to_number !== undefined && { to_number }) };
		const [sent] = await send(content);
		const answer = { ...sent, ...checked };
		if (!wanted) return answer;
		const signal = this.getExecutionCancelSignal?.();
		// Retry On Fail gets the same answer from the journal, and must not wait for it once more.
		const wait = async () => await confirmation(sent, content, wanted, call, signal);
		return { ...answer, ...(await onlyOnce(sent, 'confirmation', wait)) };
	},
};
