import { createHash } from 'node:crypto';
import type { IDataObject, IWebhookFunctions } from 'n8n-workflow';

/** The two ways to ask somebody on WhatsApp. */
export type Channel = 'whatsapp' | 'waba';

/**
 * What the address that 2Chat calls says of a question. n8n signs it, so nobody else can say it, and
 * 2Chat's list of subscriptions is the only place where it is kept.
 */
export interface Question {
	/** When it was first asked, in milliseconds since the epoch. */
	asked: number;
	/** Until when the run waits, in the same unit. */
	expires: number;
	/** How often it has been asked. */
	times: number;
	/** Fingerprint of the number that asked. */
	on: string;
	/** Fingerprint of the person asked. */
	who: string;
}

type Instance = Pick<IWebhookFunctions, 'getInstanceId'>;

/** Stands for a phone number where it must not be read; the instance's own ID keeps it from being guessed. */
function fingerprint(instance: Instance, what: string, number: string): string {
	const digits = number.replace(/\D/g, '');
	const text = `${instance.getInstanceId()} ${what} ${digits}`;
	return createHash('sha256').update(text).digest('hex').slice(0, 16);
}

export const fingerprintOfNumber = (instance: Instance, channel: Channel, number: string): string =>
	fingerprint(instance, channel, number);

export const fingerprintOfPerson = (instance: Instance, number: string): string =>
	fingerprint(instance, 'person', number);

/** The question as parameters of an address; the same question always gives the same address. */
export const toQuery = ({ asked, expires, times, on, who }: Question): Record<string, string> => ({
	asked: String(asked),
	expires: String(expires),
	times: String(times),
	on,
	who,
});

/** The question that stands in an address's query, or undefined where there is none. */
export function readQuestion({ asked, expires, times, on, who }: IDataObject) {
	const numbers = [asked, expires, times].map(Number);
	const isFingerprint = (text: unknown): text is string => /^[0-9a-f]{16}$/.test(String(text));
	if (!numbers.every((number) => number > 0) || !isFingerprint(on) || !isFingerprint(who)) return;
	const question: Question = { asked: numbers[0], expires: numbers[1], times: numbers[2], on, who };
	return question;
}
