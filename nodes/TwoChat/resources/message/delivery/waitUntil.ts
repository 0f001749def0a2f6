import type { Field } from '../../../operations/routing';
import { BadInput } from '../../../transport/errors/badInput';
import { STATUSES } from './progress';

const MOST_SECONDS = 300;

const DEFAULT_SECONDS = 30;

/** What to wait for and for how long, in one option: neither does anything without the other. */
export const waitUntilField: Field = {
	displayName: 'Wait Until',
	name: 'waitUntil',
	type: 'fixedCollection',
	default: { values: {} },
	description:
		'How far the message must get before the node continues. The output says whether it did (confirmed) and how far it got (status). Each look costs one API credit: up to 5 in 30 seconds, 15 in 300. The next item waits too, unless Items at Once allows more.',
	options: [
		{
			displayName: 'Wait Until',
			name: 'values',
			values: [
				{
					displayName: 'Status',
					name: 'status',
					type: 'options',
					default: 'delivered',
					description: 'How far the message must get',
					options: [
						{ name: "Don't Wait", value: 'no', description: '2Chat has taken it' },
						{ name: 'Sent', value: 'sent', description: 'It has gone out to WhatsApp' },
						{
							name: 'Delivered',
							value: 'delivered',
							description: 'It has reached a device of the recipient',
						},
						{
							name: 'Read',
							value: 'read',
							description: 'It was read, and the recipient shows that',
						},
					],
				},
				{
					displayName: 'Wait At Most (Seconds)',
					name: 'seconds',
					type: 'number',
					typeOptions: { minValue: 1, maxValue: MOST_SECONDS },
					default: DEFAULT_SECONDS,
					description: `Maximum time to wait, up to ${MOST_SECONDS} seconds`,
				},
			],
		},
	],
};

/** How far a message must get, as a number of `wa_msg_ack`, and for how long that is waited for. */
export interface Wanted {
	progress: number;
	seconds: number;
}

/**
 * Reads the value of Wait Until; undefined where nothing is waited for.
 * @throws BadInput
 */
export function readWanted(given: unknown): Wanted | undefined {
	const { values } = Object(given) as { values?: { status?: unknown; seconds?: unknown } };
	if (values === undefined) return undefined;
	const { status: until = 'delivered', seconds: atMost = DEFAULT_SECONDS } = values;
	// As a model may write it.
	const choice = String(until).trim().toLowerCase();
	if (['', 'no'].includes(choice)) return undefined;
	const progress = STATUSES.indexOf(choice);
	if (progress < 1) {
		throw new BadInput(
			`Status is "${String(until).slice(0, 40)}". Use no, sent, delivered or read`,
		);
	}
	const seconds = Number(atMost);
	if (!(seconds >= 1 && seconds <= MOST_SECONDS)) {
		throw new BadInput(
			`Wait At Most is "${String(atMost).slice(0, 40)}". Use a number of seconds from 1 to ${MOST_SECONDS}`,
		);
	}
	return { progress, seconds };
}
