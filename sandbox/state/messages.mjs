import { isoTime } from './times.mjs';

/** The key of a conversation: `WW-{channel}-{digits}@c.us`, or the group's `…@g.us` (DOCS). */
export const sessionKey = (channel, chatId) => `WW-${channel.uuid}-${chatId}`;

/** The key of a WABA conversation: `WA-{number}-{digits}` (DOCS). */
export const wabaSessionKey = (number, phone) => `WA-${number.uuid}-${phone.slice(1)}`;

const MEDIA_TYPES = {
	jpg: 'image',
	jpeg: 'image',
	png: 'image',
	mp4: 'video',
	mp3: 'audio',
	ogg: 'ptt',
	pdf: 'document',
};

const MIME_TYPES = {
	image: 'image/jpeg',
	video: 'video/mp4',
	audio: 'audio/mpeg',
	ptt: 'audio/ogg',
	document: 'application/pdf',
};

function mediaOf(url) {
	const ending = url.split('?')[0].split('.').pop().toLowerCase();
	const type = MEDIA_TYPES[ending] ?? 'document';
	return { url, type, mime_type: MIME_TYPES[type] };
}

/** What else a person can send, under the names that consumers of WhatsApp payloads read (real-input row 11). */
const OTHER_CONTENT = ['button', 'interactive', 'location', 'contacts', 'order'];

/** What a message holds, in the shape of reads and deliveries: text, media, and what else a person can send. */
const contentOf = ({ text, url, ...content }) => ({
	...(text !== undefined && { text }),
	...(url !== undefined && { media: mediaOf(url) }),
	...Object.fromEntries(Object.entries(content).filter(([name]) => OTHER_CONTENT.includes(name))),
});

/**
 * A message as the sandbox keeps it. `content` is the body it was sent with; it stays under `sent_body`, for
 * tests to look at. `ack` is 2Chat's wa_msg_ack: 0 created, 1 sent, 2 received, 3 read.
 *
 * @param {{ uuid: string, channel: any, session: string, remotePhone: string | null, group?: any,
 *   participant?: { phone_number: string, pushname: string | null }, content: any,
 *   sentBy: 'api' | 'user' | 'agent', at: number, ack?: number }} what
 */
export const makeMessage = (what) => ({
	uuid: what.uuid,
	at: what.at,
	created_at: isoTime(what.at),
	session_key: what.session,
	channel_uuid: what.channel.uuid,
	group_uuid: what.group?.uuid ?? null,
	participant: what.participant,
	message: contentOf(what.content),
	channel_phone_number: what.channel.phone_number,
	remote_phone_number: what.remotePhone,
	sent_by: what.sentBy,
	wa_msg_ack: what.ack ?? 1,
	sent_body: what.content,
});

/** Whom a WhatsApp id belongs to; WhatsApp's own id of the message is made from it. */
export const whatsappId = (message) =>
	`${message.sent_by !== 'user'}_${message.session_key}_${message.uuid}`;
