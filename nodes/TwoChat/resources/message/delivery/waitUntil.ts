import type { Field } from '../../../operations/routing';
import { BadInput } from '../../../transport/errors/badInput';

/** In the order of `wa_msg_ack`; 2Chat's "received" is what everybody else calls delivered. */
export const STATUSES = ['created', 'sent', 'delivered', 'read'];

const MOST_SECONDS = 300;

export const waitFields: Field[] = [
	{
		displayName: 'Wait at Most (Seconds)',
		name: 'waitAtMost',
		type: 'number',
		typeOptions: { minValue: 1, maxValue: MOST_SECONDS },
		default: 30,
		description: `How long Wait Until waits at the most, up to ${MOST_SECONDS} seconds`,
	},
	{
		displayName: 'Wait Until',
		name: 'waitUntil',
		type: 'options',
		default: 'delivered',
		description:
			'How far the message must get before the node goes on. The output says whether it did (confirmed) and how far it got (status). Each look costs one API credit: up to 5 in 30 seconds, 15 in 300. The next item waits too, unless Items at Once allows more.',
		options: [
			{ name: "Don't Wait", value: 'no', description: '2Chat has taken it' },
			{ name: 'Sent', value: 'sent', description: 'It has gone out to WhatsApp' },
			{
				name: 'Delivered',
				value: 'delivered',
				description: 'It has reached a device of the recipient',
			},
			{ name: 'Read', value: 'read', description: 'It was read, and the recipient shows that' },
		],
	},
];

/** How far a message must get, as a number of `wa_msg_ack`, and for how long that is waited for. */
export interface Wanted {
	progress: number;
	seconds: number;
}

/**
 * Reads Wait Until and Wait at Most; undefined where nothing is waited for.
 * @throws BadInput
 */
export function readWanted(until: unknown, atMost: unknown): Wanted | undefined {
	// As a model may write it.
	const choice = String(until ?? '')
		.trim()
		.toLowerCase();
	if (['', 'no'].includes(choice)) return undefined;
	const progress = STATUSES.indexOf(choice);
	if (progress < 1) {
		throw new BadInput(
			`Wait Until "${String(until).slice(0, 40)}" is not a choice. Use no, sent, delivered or read`,
		);
	}
	const seconds = Number(atMost);
	if (!(seconds >= 1 && seconds <= MOST_SECONDS)) {
		throw new BadInput(
			`Wait at Most is "${String(atMost).slice(0, 40)}". Use a number of seconds from 1 to ${MOST_SECONDS}`,
		);
	}
	return { progress, seconds };
}
