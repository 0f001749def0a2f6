/** Hosts of WhatsApp's click-to-chat links. */
const CHAT_HOST = /^(?:www\.)?(?:wa\.me|(?:api\.|web\.|www\.)?whatsapp\.com)$/i;
/** Schemes whose rest is a phone number; `whatsapp:+1555…` is how Twilio writes it. */
const SCHEME = /^(?:tel|sms|smsto|callto|whatsapp):(?!\/\/send)(?:\/\/)?/i;

const NO_NUMBER = 'it is a WhatsApp link without a phone number in it';

function decoded(text: string): string {
	try {
		return decodeURIComponent(text);
	} catch {
		return text;
	}
}

function addressOf(text: string): URL | undefined {
	const whole = /^[a-z][a-z\d+.-]*:\/\//i.test(text) ? text : `https://${text}`;
	return /^\S+$/.test(text) && URL.canParse(whole) ? new URL(whole) : undefined;
}

/** What a link writes in front of a number, or a plus sign, is left out: it is always international. */
const international = (digits: string): string => `+${digits.trim().replace(/^(?:\+|00)/, '')}`;

/**
 * The phone number that a link holds, as it is written there: `tel:`, `wa.me/…`, `…whatsapp.com/send?phone=…`.
 * A reason where it is a WhatsApp link without one; undefined where `text` is no such link.
 */
export function readLink(text: string): { written: string } | { reason: string } | undefined {
	if (SCHEME.test(text)) return { written: decoded(text.replace(SCHEME, '').split('?')[0]) };
	const url = addressOf(text);
	if (!url) return undefined;
	const isApp = url.protocol === 'whatsapp:';
	if (!isApp && /(^|\.)chat\.whatsapp\.com$/i.test(url.hostname)) {
		return { reason: 'it is an invitation to a group' };
	}
	if (!isApp && !CHAT_HOST.test(url.hostname)) return undefined;
	const inQuery = url.searchParams.get('phone');
	if (inQuery?.trim()) return { written: international(inQuery) };
	const inPath = decoded(url.pathname.replace(/^\/+|\/+$/g, ''));
	const isNumber = /wa\.me$/i.test(url.hostname) && /\p{Nd}/u.test(inPath);
	return isNumber && !/[\p{L}/]/u.test(inPath)
		? { written: international(inPath) }
		: { reason: NO_NUMBER };
}
