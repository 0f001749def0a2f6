import { isoTime } from './times.mjs';

/** The key of a conversation: `WW-{channel}-{digits}@c.us`, or the group's `…@g.us` (DOCS). */
export const sessionKey = (channel, chatId) => `WW-${channel.uuid}-${chatId}`;

const MEDIA_TYPES = { jpg: 'image', jpeg: 'image', png: 'image', mp4: 'video', mp3: 'audio', ogg: 'ptt', pdf: 'document' };
const MIME_TYPES = { image: 'image/jpeg', video: 'video/mp4', audio: 'audio/mpeg', ptt: 'audio/ogg', document: 'application/pdf' };

function mediaOf(url) {
	const ending = url.split('?')[0].split('.').pop().toLowerCase();
	const type = MEDIA_TYPES[ending] ?? 'document';
	return { url, type, mime_type: MIME_TYPES[type] };
}

/** What a message holds, in the shape of reads and deliveries: text, media. */
function contentOf({ text, url }) {
	return { ...(text !== undefined && { text }), ...(url !== undefined && { media: mediaOf(url) }) };
}

/**
 * A message as the sandbox keeps it. `sent` is the body it was sent with, for tests to look at; `wa_msg_ack` is
 * 0 created, 1 sent, 2 received, 3 read.
 *
 * @param {{ uuid: string, channel: any, session: string, remotePhone: string | null, groupUuid?: string,
 *   content: any, sentBy: 'api' | 'user' | 'agent', at: number, ack?: number }} what
 */
export const makeMessage = (what) => ({
	uuid: what.uuid,
	created_at: isoTime(what.at),
	session_key: what.session,
	channel_uuid: what.channel.uuid,
	group_uuid: what.groupUuid ?? null,
	message: contentOf(what.content),
	channel_phone_number: what.channel.phone_number,
	remote_phone_number: what.remotePhone,
	sent_by: what.sentBy,
	wa_msg_ack: what.ack ?? 1,
	sent: what.content,
});
