import type { TemplateMessage } from '../fields/templateMessage';
import type { Channel } from '../subscriptions/question';
import type { Expectation } from './expectation';

/** A question, read and checked. */
export interface Asking {
	channel: Channel;
	/** The number that asks. */
	from: string;
	/** Who is asked: numbers, and IDs of people who hide theirs. */
	people: string[];
	/** With its options. */
	text: string;
	/** What a WABA number sends instead of the text outside the 24-hour window. */
	template?: TemplateMessage;
	expected: Expectation;
	limitMs: number;
}
