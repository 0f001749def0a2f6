import { readChatId } from './chatId';
import { withoutUnseen } from './phone/characters';
import { parsePhoneNumber } from './phoneNumbers';

/** Whom a text names, or why it names nobody: a clause that begins with "it" or "its". */
export type RecipientKind =
	| { kind: 'number'; number: string }
	/** A group by 2Chat's own ID (`WAG…`). */
	| { kind: 'group'; uuid: string }
	/** A group by WhatsApp's ID: which group of 2Chat's it is has to be looked up. */
	| { kind: 'groupJid'; jid: string }
	/** Somebody whose number is hidden: `…@lid`, as `to_remote_id` takes it (W6W and newer DOCS). */
	| { kind: 'hiddenId'; remoteId: string }
	/** `@jane.roe`. No source shows whether 2Chat can write to one. */
	| { kind: 'username'; username: string }
	| { reason: string };

/** A group's ID at 2Chat; old ones begin with WG (docs/2chat-api.md, 10). */
const GROUP_UUID = /^WA?G(?:-|\d|[0-9a-f]{8}-)[\w-]*$/i;
/** WhatsApp's rule for usernames: 3 to 30 letters, digits, dots and underscores, one letter at least. */
const USERNAME = /^@(?=.*[a-z])([a-z\d._]{3,30})$/i;

/**
 * Whom a recipient's text means: a phone number in any writing, a group (`WAG…`, `…@g.us`), a hidden ID (`…@lid`),
 * a username with its @, or the key of a conversation with one of them.
 */
export function readRecipientKind(text: string): RecipientKind {
	const given = withoutUnseen(text).trim();
	if (GROUP_UUID.test(given)) return { kind: 'group', uuid: given };
	const chat = readChatId(given);
	if (chat?.kind === 'group') return { kind: 'groupJid', jid: chat.id };
	if (chat?.kind === 'hiddenId') return { kind: 'hiddenId', remoteId: chat.id };
	const [, username] = USERNAME.exec(given) ?? [];
	if (username) return { kind: 'username', username: username.toLowerCase() };
	const read = parsePhoneNumber(given);
	return 'number' in read ? { kind: 'number', number: read.number } : read;
}
