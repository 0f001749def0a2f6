import { entryOf } from './values';

/** A chat by WhatsApp's own ID, as keys of conversations and payloads carry it. */
export interface ChatId {
	kind: 'number' | 'hiddenId' | 'group' | 'broadcast' | 'newsletter';
	/** `number`: digits alone. The others: the ID whole, `120363000000000001@g.us`. */
	id: string;
}

const KINDS: Record<string, ChatId['kind']> = {
	'c.us': 'number',
	's.whatsapp.net': 'number',
	lid: 'hiddenId',
	'hosted.lid': 'hiddenId',
	'g.us': 'group',
	broadcast: 'broadcast',
	newsletter: 'newsletter',
};

/** `WW-{WPN uuid}-{chat}` and `WA-{WAN uuid}-{digits}` (DOCS; docs/2chat-api.md, 1). */
const KEY =
	/^W[WA]-[A-Z]{3}[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}-(?<chat>.+)$/i;
/** The same where the middle is no UUID; a group's older ID has a dash of its own. */
const LOOSE_KEY = /^W[WA]-.*?-(?<chat>(?:\d+-\d+@g\.us)|[^-]+)$/i;

/** The chat's part of a conversation's key; undefined where `text` is no key. */
export function chatOfKey(text: string): string | undefined {
	const found = KEY.exec(text) ?? LOOSE_KEY.exec(text);
	return found?.groups?.chat;
}

/** Devices stand behind the ID: `15550100001:12@…`, `15550100001_1:12@…`. */
const WITHOUT_DEVICE = /[._]\d+(?=:|$)|:\d+$/g;

function readPlain(text: string): ChatId | undefined {
	const [, name, server] = /^([^@\s]+)@([\w.]+)$/.exec(text) ?? [];
	const kind = entryOf(KINDS, server?.toLowerCase() ?? '');
	if (!kind) return undefined;
	if (kind === 'broadcast') return { kind, id: `${name}@broadcast` };
	const id = name.replace(WITHOUT_DEVICE, '').replace(/^\+/, '');
	if (!/^\d+(-\d+)?$/.test(id)) return undefined;
	if (kind === 'number') return id.includes('-') ? undefined : { kind, id };
	return { kind, id: `${id}@${kind === 'hiddenId' ? 'lid' : server.toLowerCase()}` };
}

/**
 * What a chat's ID (`…@c.us`, `…@s.whatsapp.net`, `…@lid`, `…@g.us`, `…@broadcast`, `…@newsletter`) or the
 * key of a conversation with it stands for; undefined where `text` is neither.
 */
export function readChatId(text: string): ChatId | undefined {
	const trimmed = text.trim();
	const chat = chatOfKey(trimmed);
	// WABA keys end in the digits alone.
	if (chat && /^\d+$/.test(chat)) return { kind: 'number', id: chat };
	return readPlain(chat ?? trimmed);
}
