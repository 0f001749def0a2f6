import type { IDataObject, IExecuteFunctions, NodeApiError } from 'n8n-workflow';

import { OPTIONS } from '../../../fields/collections';
import { isOn } from '../../../fields/messageText';
import { sendInParts } from '../../../fields/sendInParts';
import { isTool } from '../../../operations/isTool';
import type { Around } from '../../../operations/operation';
import { onlyOnce } from '../../../operations/retryOnFail';
import { CHECK_CALL, checkRecipient } from './checkFirst';
import { LOOK_CALLS, confirmation } from './confirm';
import { isByWhatsAppId, withKnownGroup } from './knownGroup';
import type { Wanted } from './waitUntil';
import { WHAT_IS_THERE_CALLS, withWhatIsThere } from './whatIsThere';
import { readWanted } from './waitUntil';

/** What an item's Options ask for besides the sending itself. */
export interface SendWish {
	checkFirst: boolean;
	splits: boolean;
	wanted?: Wanted;
}

function read(this: IExecuteFunctions, itemIndex: number, body: IDataObject): SendWish | undefined {
	const given = this.getNodeParameter(
		OPTIONS,
		itemIndex,
		{},
		{ rawExpressions: true },
	) as IDataObject;
	const isPlain = !given.checkFirst && !given.waitUntil && !given.splitLongText;
	if (isPlain && !isByWhatsAppId(body) && !isTool(this.getNode())) return undefined;
	const value = (name: string, fallback: boolean | IDataObject) =>
		this.getNodeParameter(`${OPTIONS}.${name}`, itemIndex, fallback);
	return {
		checkFirst: isOn(value('checkFirst', false)),
		splits: isOn(value('splitLongText', false)),
		wanted: readWanted(value('waitUntil', {})),
	};
}

/** Check Before Sending, Wait Until and groups by WhatsApp's ID for every message to WhatsApp, Split Long Text for texts. */
export const sendOptions: Around<SendWish> = {
	calls: [CHECK_CALL, ...WHAT_IS_THERE_CALLS, ...LOOK_CALLS],
	read,
	async run({ checkFirst, splits, wanted }, written, sendAsItIs, call) {
		const send: typeof sendAsItIs = async (content) =>
			await sendAsItIs(content).catch(async (error: NodeApiError) => {
				throw isTool(this.getNode()) ? await withWhatIsThere(error, content, call) : error;
			});
		const body = await withKnownGroup(written, call);
		const checked = checkFirst ? await checkRecipient(body, call) : {};
		if (checked.sent === false) return { ...checked, ...(wanted && { confirmed: false }) };
		const content = { ...body, ...(checked.to !== undefined && { to_number: checked.to }) };
		const { last: sent, about } = splits
			? await sendInParts(content, send)
			: { last: (await send(content))[0], about: {} };
		const answer = { ...sent, ...about, ...checked };
		if (!wanted) return answer;
		const signal = this.getExecutionCancelSignal?.();
		// Retry On Fail gets the same answer from the journal, and must not wait for it once more.
		const wait = async () => await confirmation(sent, content, wanted, call, signal);
		return { ...answer, ...(await onlyOnce(sent, 'confirmation', wait)) };
	},
};
