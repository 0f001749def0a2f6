import type { IExecuteFunctions } from 'n8n-workflow';

import { refuseTooLong } from '../../fields/messageText';
import { phoneNumber } from '../../fields/phoneNumberIn';
import type { Asking } from '../../sendAndWait/asking';
import { readPeople } from '../../sendAndWait/ends';
import { readExpectation, withOptions } from '../../sendAndWait/expectation';
import { readLimitMs } from '../../sendAndWait/limit';
import { withToolParameters } from '../../sendAndWait/review';
import type { Channel } from '../../subscriptions/question';
import { trimmedTextOf } from '../../operations/text';
import { BadInput } from '../../transport/errors/badInput';
import { readTemplate } from '../../fields/templateMessage';

/** A run waits as a whole: n8n knows no waiting of one item while others go on. */
function refuseWhatCannotWait(context: IExecuteFunctions): void {
	if (/(?<!Hitl)Tool$/.test(context.getNode().type)) {
		throw new BadInput(
			'Waiting is not possible inside a tool call. Tell the user to add 2Chat to the agent as a Human Review instead: the plus sign on the line between the agent and the tool that needs an approval offers it',
		);
	}
	const { length } = context.getInputData();
	if (length > 1) {
		throw new BadInput(
			`Only one question can be waited for at a time, and ${length} items came in. To ask several people the same, let one item in and put their numbers into Also Ask; to ask each something else, call a sub-workflow per person (Execute Sub-workflow, Run Once for Each Item, Wait for Completion off); to ask one after another, put a Loop Over Items node with a Batch Size of 1 before this node. Nothing was sent`,
		);
	}
}

/** The question as text. */
function readMessage(value: unknown): string {
	const message = trimmedTextOf(value, 'Message');
	if (message === '') throw new BadInput('Message is empty. Fill it in');
	return message;
}

/**
 * Reads and checks the fields of a question.
 * @throws BadInput with the cure
 */
export function readAsking(this: IExecuteFunctions, itemIndex: number): Asking {
	refuseWhatCannotWait(this);
	const read = (name: string, fallback: unknown) =>
		this.getNodeParameter(name, itemIndex, fallback);
	const readValue = (name: string) =>
		this.getNodeParameter(name, itemIndex, '', { extractValue: true });
	const channel: Channel = read('channelType', 'whatsapp') === 'waba' ? 'waba' : 'whatsapp';
	const isWaba = channel === 'waba';
	const from = phoneNumber(readValue('from'), 'From');
	const people = readPeople(readValue, channel);
	const message = readMessage(read('message', ''));
	const expected = readExpectation(read);
	if (isWaba && expected.countsReactions) {
		throw new BadInput(
			'2Chat reports no reactions to numbers of the WhatsApp Business API. Turn Count Reactions off, or set Send With to WhatsApp',
		);
	}
	const item = this.getInputData()[itemIndex];
	const hasTemplate = isWaba && read('outsideWindow', 'refuse') === 'template';
	const text = withOptions(withToolParameters(message, item.json), expected.labels);
	if (isWaba) {
		const { againText, again, labels } = expected;
		refuseTooLong(text, 'The question with its options', 'Shorten it');
		const askedAgain = again > 0 ? withOptions(againText, labels) : '';
		refuseTooLong(askedAgain, 'What is asked again with its options', 'Shorten it');
	}
	return {
		channel,
		from,
		people,
		text,
		template: hasTemplate ? readTemplate(this, itemIndex) : undefined,
		expected,
		limitMs: readLimitMs(read),
	};
}
