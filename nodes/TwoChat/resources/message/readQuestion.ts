import type { IExecuteFunctions } from 'n8n-workflow';

import { phoneNumber } from '../../fields/phoneNumberIn';
import type { Asking } from '../../sendAndWait/ask';
import { readExpectation, withOptions } from '../../sendAndWait/expectation';
import { readLimitMs } from '../../sendAndWait/limit';
import { withToolParameters } from '../../sendAndWait/review';
import type { Channel } from '../../subscriptions/question';
import { BadInput } from '../../transport/errors/badInput';
import { readTemplate } from '../wabaMessage/templateMessage';

/** A run waits as a whole: n8n knows no waiting of one item while others go on. */
function refuseWhatCannotWait(context: IExecuteFunctions): void {
	if (/(?<!Hitl)Tool$/.test(context.getNode().type)) {
		throw new BadInput(
			'An agent cannot wait for a reply inside a tool call. Add 2Chat to the agent as a Human Review instead: the plus sign on the line between the agent and the tool that needs an approval offers it',
		);
	}
	const { length } = context.getInputData();
	if (length > 1) {
		throw new BadInput(
			`Only one question can be waited for at a time, and ${length} items came in. Put a Loop Over Items node with a Batch Size of 1 before this node; nothing was sent`,
		);
	}
}

/**
 * Reads and checks the fields of a question.
 * @throws BadInput with the cure
 */
export function readAsking(this: IExecuteFunctions, itemIndex: number): Asking {
	refuseWhatCannotWait(this);
	const read = (name: string, fallback: unknown) =>
		this.getNodeParameter(name, itemIndex, fallback);
	const readNumber = (name: string, displayName: string) =>
		phoneNumber(this.getNodeParameter(name, itemIndex, '', { extractValue: true }), displayName);
	const channel: Channel = read('channelType', 'whatsapp') === 'waba' ? 'waba' : 'whatsapp';
	const isWaba = channel === 'waba';
	const ends = {
		from_number: isWaba
			? readNumber('wabaNumber', 'WABA Number')
			: readNumber('whatsappNumber', 'WhatsApp Number'),
		to_number: phoneNumber(read('to', ''), 'Recipient'),
	};
	const message = String(read('message', '') ?? '').trim();
	if (message === '') throw new BadInput('Message is empty. Fill it in');
	const expected = readExpectation(read);
	const item = this.getInputData()[itemIndex];
	const hasTemplate = isWaba && read('outsideWindow', 'refuse') === 'template';
	return {
		channel,
		ends,
		text: withOptions(withToolParameters(message, item.json), expected.labels),
		template: hasTemplate ? readTemplate(this, itemIndex) : undefined,
		expected,
		limitMs: readLimitMs(read),
	};
}
