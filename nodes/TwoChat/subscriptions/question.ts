import { createHash } from 'node:crypto';
import type { IDataObject, IWebhookFunctions } from 'n8n-workflow';

import { personKey } from '../twochat/persons';

/** The two ways to ask somebody on WhatsApp. */
export type Channel = 'whatsapp' | 'waba';

/** One of the people asked. */
export interface Asked {
	/** Fingerprint of the person. */
	who: string;
	/** How often this person has been asked: 0 where the question could not be sent. */
	times: number;
}

/**
 * What the address that 2Chat calls says of a question. n8n signs it, so nobody else can say it, and
 * 2Chat's list of subscriptions is the only place where it is kept.
 */
export interface Question {
	/** When it was first asked, in milliseconds since the epoch. */
	asked: number;
	/** Until when the run waits, in the same unit. */
	expires: number;
	/** Fingerprint of the number that asked. */
	on: string;
	/** Everybody who was to be asked at once; the first answer counts. */
	people: Asked[];
	/** Fingerprint of its text, which a reply may quote. */
	said: string;
}

type Instance = Pick<IWebhookFunctions, 'getInstanceId'>;

/** Stands for what must not be read; the instance's own ID keeps it from being guessed. */
function fingerprint(instance: Instance, what: string, value: string): string {
	const text = `${instance.getInstanceId()} ${what} ${value}`;
	return createHash('sha256').update(text).digest('hex').slice(0, 16);
}

/** Of a number of the account, by any of the ways to write it. */
export const fingerprintOfNumber = (instance: Instance, channel: Channel, number: string): string =>
	fingerprint(instance, channel, personKey(number));

/** Of who is meant: one person can have two numbers, or a hidden ID (docs/2chat-api.md, 1.1). */
export const fingerprintOfPerson = (instance: Instance, person: string): string =>
	fingerprint(instance, 'person', personKey(person));

export const fingerprintOfText = (instance: Instance, text: string): string =>
	fingerprint(instance, 'text', text.normalize('NFC').replace(/\s+/g, ' ').trim());

/** Of a message, by its UUID. */
export const fingerprintOfMessage = (instance: Instance, uuid: string): string =>
	fingerprint(instance, 'message', uuid);

/**
 * The question as parameters of an address; the same question always gives the same address.
 * @param reactsTo fingerprints of messages, where the address is for reactions to them
 */
export const toQuery = (
	{ asked, expires, on, people, said }: Question,
	reactsTo: string[] = [],
): Record<string, string> => ({
	asked: String(asked),
	expires: String(expires),
	times: people.map(({ times }) => times).join('.'),
	on,
	who: people.map(({ who }) => who).join('.'),
	said,
	...(reactsTo.length > 0 && { reacts: reactsTo.join('.') }),
});

/** Fingerprints of the messages whose reactions come to an address; empty where messages come. */
export const readReactsTo = ({ reacts }: IDataObject): string[] =>
	typeof reacts === 'string' ? reacts.split('.').filter(Boolean) : [];

/** The question that stands in an address's query, or undefined where there is none. */
export function readQuestion(query: IDataObject): Question | undefined {
	const [asked, expires] = [query.asked, query.expires].map(Number);
	const [on, said] = [query.on, query.said].map(String);
	const times = String(query.times).split('.').map(Number);
	const whos = String(query.who).split('.');
	const isWhole = asked > 0 && expires > 0 && times.every((number) => number >= 0);
	const hasFingerprints = [on, said, ...whos].every((text) => /^[0-9a-f]{16}$/.test(text));
	if (!isWhole || !hasFingerprints || whos.length !== times.length) return undefined;
	if (!times.some(Boolean)) return undefined;
	const people = whos.map((who, index) => ({ who, times: times[index] }));
	return { asked, expires, on, people, said };
}
