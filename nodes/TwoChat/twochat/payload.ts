import type { IDataObject } from 'n8n-workflow';

import { findEvent } from './events';

const isObject = (value: unknown): value is IDataObject =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

export const text = (value: unknown): string => (typeof value === 'string' ? value : '');

const part = (payload: IDataObject, key: string): IDataObject => {
	const value = payload[key];
	return isObject(value) ? value : {};
};

/** The message of a payload; empty where it carries none (DOCS, reference 7.1). */
export const messageOf = (payload: IDataObject): IDataObject => part(payload, 'message');
export const contactOf = (payload: IDataObject): IDataObject => part(payload, 'contact');
export const participantOf = (payload: IDataObject): IDataObject => part(payload, 'participant');
export const textOf = (payload: IDataObject): string => text(messageOf(payload).text);

export interface Media {
	url: string;
	/** image, audio, ptt, video, document, sticker. */
	type: string;
	mimeType: string;
}

/** The file of a message, if it has one (DOCS, SUPA). */
export function mediaOf(payload: IDataObject): Media | undefined {
	const media = part(messageOf(payload), 'media');
	const [url, type, mimeType] = [text(media.url), text(media.type), text(media.mime_type)];
	return url || type ? { url, type, mimeType } : undefined;
}

/** Group chats have `@g.us` session keys, a participant, or an event of their own (DOCS groups). */
export const isGroup = (payload: IDataObject, event: string): boolean =>
	event.includes('.group.') ||
	text(payload.session_key).endsWith('@g.us') ||
	isObject(payload.participant);

/** The other person's number: who wrote, reacted, called, or was written to. Empty when unknown. */
export function personOf(payload: IDataObject): string {
	const inGroup = text(participantOf(payload).phone_number);
	if (inGroup) return inGroup;
	const remote = text(payload.remote_phone_number);
	if (remote) return remote;
	return text(payload.direction === 'O' ? payload.to_number : payload.from);
}

/** True when the account itself sent it: through the API, as an agent, or by one of its flows. */
export function isOwn(payload: IDataObject): boolean {
	const {
		sent_by: sentBy,
		is_from_api: api,
		is_from_agent: agent,
		is_from_flow_run: flow,
	} = payload;
	return ['api', 'agent'].includes(text(sentBy).toLowerCase()) || [api, agent, flow].includes(true);
}

/** Other spellings of an event in payloads: N8N's of the outbound call (reference 16, row 10). */
const SPELLINGS: Record<string, string> = { 'call.outgoing.completed': 'call.outbound.completed' };

/**
 * The event of a delivery. The hook URL's is certain; a payload's own is taken where 2Chat has
 * dropped the query, and where that is missing too, a trigger for one event can mean only this one.
 */
export function eventOf(inUrl: unknown, payload: IDataObject, chosen: string[]): string {
	if (findEvent(text(inUrl))) return text(inUrl);
	const inPayload = SPELLINGS[text(payload.event)] ?? text(payload.event);
	if (findEvent(inPayload)) return inPayload;
	return chosen.length === 1 ? chosen[0] : inPayload || 'unknown';
}
