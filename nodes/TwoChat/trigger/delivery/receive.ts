import type {
	IDataObject,
	INodeExecutionData,
	IWebhookFunctions,
	IWebhookResponseData,
} from 'n8n-workflow';

import { now } from '../../transport/retry/clock';
import { readBody } from '../../subscriptions/body';
import { eventIdOf } from './eventId';
import { findEvent } from '../../twochat/events';
import type { FilterOptions } from './filters';
import { verdictFor } from './filters';
import { hookState } from '../lifecycle/state';
import { downloadMedia } from '../../transport/media/download';
import { eventOf } from '../../twochat/eventName';
import { mediaOf, text } from '../../twochat/payload';
import { isTwoChat } from './authenticate';
import { simplifyMessage } from '../../twochat/message';
import type { AfterDowntime } from '../watch/settings';
import { noteDelivered } from '../watch/starts';
import { isNewDelivery } from './repetitions';

export interface TriggerOptions extends FilterOptions {
	downloadMedia?: boolean;
	/** Megabytes. */
	maxMediaSize?: number;
	/** Seconds. */
	mediaTimeout?: number;
	afterDowntime?: AfterDowntime;
}

const MEGABYTE = 1024 * 1024;

/** Answers with an error status; nothing starts. */
function refuse(context: IWebhookFunctions, status: number, message: string): IWebhookResponseData {
	context.logger.warn(`2Chat Trigger "${context.getNode().name}" refused a delivery: ${message}`);
	context.getResponseObject().status(status).json({ message });
	return { noWebhookResponse: true };
}

/** Answers 200, so that 2Chat sees the delivery as done; nothing starts. */
function ignore(context: IWebhookFunctions, event: string, reason: string): IWebhookResponseData {
	context.logger.debug(`2Chat Trigger "${context.getNode().name}" ignored ${event}: ${reason}`);
	return { webhookResponse: { ignored: reason } };
}

/** The payload as it came, or flat, plus what we know of the delivery. */
export async function itemOf(
	context: IWebhookFunctions,
	payload: IDataObject,
	about: { eventId: string; eventName: string; receivedAt: string; caughtUp?: boolean },
	options: TriggerOptions,
): Promise<INodeExecutionData> {
	const { eventName } = about;
	const isSimple =
		context.getNodeParameter('simplify', true) === true && findEvent(eventName)?.isMessage === true;
	const json = isSimple ? simplifyMessage(payload, eventName) : { ...payload };
	const media = options.downloadMedia === true ? mediaOf(payload, eventName) : undefined;
	if (media === undefined) return { json: { ...json, _twoChat: about } };
	const { maxMediaSize = 16, mediaTimeout = 20 } = options;
	const download = await downloadMedia(context, media, {
		maxBytes: maxMediaSize * MEGABYTE,
		timeoutMs: mediaTimeout * 1000,
	});
	return 'binary' in download
		? { json: { ...json, _twoChat: about }, binary: { data: download.binary } }
		: { json: { ...json, _twoChat: { ...about, mediaError: download.reason } } };
}

/** Takes one delivery: checks that 2Chat sent it, that it is wanted and new, and makes the item. */
export async function receive(context: IWebhookFunctions): Promise<IWebhookResponseData> {
	const receivedAt = new Date(now()).toISOString();
	if (!(await isTwoChat(context))) {
		return refuse(
			context,
			401,
			'The token of the webhook address is missing or wrong. Publish the workflow again to renew its subscriptions',
		);
	}
	const body = await readBody(context.getRequestObject());
	if ('reason' in body) return refuse(context, body.status, body.reason);
	const { payload } = body;
	const chosen = context.getNodeParameter('events', []) as string[];
	const query = context.getQueryData() as IDataObject;
	const eventName = eventOf(query.event, payload, chosen);
	if (findEvent(eventName) && !chosen.includes(eventName)) {
		return ignore(context, eventName, 'event not chosen');
	}
	const options = context.getNodeParameter('options', {}) as TriggerOptions;
	const eventId = eventIdOf(eventName, payload);
	// A sample is always the same, and is to be seen whatever the filters.
	if (hookState(context).isSample !== true) {
		const reason = verdictFor(options)(payload, eventName);
		if (reason !== undefined) return ignore(context, eventName, reason);
		if (!isNewDelivery(context, eventId)) return ignore(context, eventName, 'repetition');
		const { afterDowntime = 'nothing' } = options;
		if (afterDowntime !== 'nothing') {
			const { channel, group } = query;
			const wanted = { event: eventName, channel: text(channel), group: text(group) };
			noteDelivered(context, wanted, payload);
		}
	}
	const item = await itemOf(context, payload, { eventId, eventName, receivedAt }, options);
	return { workflowData: [[item]] };
}
