import type { IDataObject } from 'n8n-workflow';

import { listNumbers } from '../../operations/numbers';
import type { Wanted } from '../../subscriptions/hookUrl';
import type { SubscriptionCall } from '../../subscriptions/subscriptions';
import type { CallContext } from '../../transport/http';
import { listFrom } from '../../transport/reply/envelope';
import { connectionStatus } from '../../twochat/connectionStatus';
import { findEvent } from '../../twochat/events';
import { isoTime } from '../../twochat/time';
import type { Problem } from './problems';

type Kind = 'whatsapp' | 'waba';

const CURES: Record<Kind, string> = {
	whatsapp:
		'Open the number in 2Chat and scan its QR code with the phone (or use WhatsApp Number → Get QR Code)',
	waba: 'Open the number in 2Chat and connect it again',
};

const digitsOf = (number: unknown): string => String(number ?? '').replace(/\D/g, '');

/** The chosen numbers of a kind. */
const channelsOf = (kind: Kind, wanted: Wanted[]): string[] => [
	...new Set(
		wanted.filter(({ event }) => findEvent(event)?.channel === kind).map(({ channel }) => channel),
	),
];

/** When a WhatsApp number was disconnected, if its last events tell (DOCS get-channel-status). */
async function sinceWhen(call: SubscriptionCall, uuid: unknown): Promise<string | undefined> {
	if (typeof uuid !== 'string' || uuid === '') return undefined;
	const path = `/whatsapp/channel/${encodeURIComponent(uuid)}/status`;
	const events = await call({ method: 'GET', path }).then(
		(body) => listFrom(body, 'events'),
		() => [] as IDataObject[],
	);
	const times = events
		.filter(({ event }) => /disconnect/i.test(String(event)))
		.map(({ created_at: at }) => isoTime(at))
		.filter((at) => at !== null);
	return times.sort().at(-1);
}

async function problemOf(
	call: SubscriptionCall,
	kind: Kind,
	channel: string,
	numbers: IDataObject[],
): Promise<Problem | undefined> {
	const number = numbers.find(({ phone_number: phone }) => digitsOf(phone) === digitsOf(channel));
	const key = `number ${channel}`;
	if (number === undefined) {
		return {
			key,
			message: `The 2Chat account of the credential has no number ${channel} any more, so nothing starts this workflow. Choose another number or credential in the trigger, then publish again`,
		};
	}
	const status = connectionStatus(number.connection_status)?.toLowerCase() ?? '';
	if (!['disconnected', 'failed'].includes(status)) return undefined;
	const since = kind === 'whatsapp' ? await sinceWhen(call, number.uuid) : undefined;
	return {
		key,
		message: `The number ${channel} is ${status} in 2Chat${since ? ` since ${since}` : ''}, so nothing that people write to it starts this workflow. ${CURES[kind]}`,
	};
}

/**
 * The chosen numbers that are not connected. Costs one API credit for each kind of number, and one
 * more for a WhatsApp number that is not connected.
 * @throws NodeApiError when 2Chat does not say
 */
export async function disconnections(
	context: CallContext,
	call: SubscriptionCall,
	wanted: Wanted[],
): Promise<Problem[]> {
	const problems: Problem[] = [];
	for (const kind of ['whatsapp', 'waba'] as const) {
		const channels = channelsOf(kind, wanted);
		if (channels.length === 0) continue;
		const numbers = await listNumbers(context, kind);
		for (const channel of channels) {
			const problem = await problemOf(call, kind, channel, numbers);
			if (problem) problems.push(problem);
		}
	}
	return problems;
}
