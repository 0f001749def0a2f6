/** An address as it can be sent, or why there is none: a clause that begins with "it". */
export type WebAddress = { address: string } | { reason: string };

/** Marks that nobody sees and nobody means; joiners and variation selectors may belong to a file's name. */
const STRAY = /[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;
/** What people put around an address. */
const AROUND = /^[\s<"'`“”„‘’«»]+|(?<![\s>"'`“”„‘’«»])[\s>"'`“”„‘’«»]+$/g;

/** Everything that may stand in an address as it is (RFC 3986); `%` is looked at by itself. */
const UNSAFE = /[^\w\-.~:/?#[\]@!$&'()*+,;=%]/gu;
/** A percent sign that encodes nothing. */
const LONE_PERCENT = /%(?![\da-f]{2})/gi;

const PARTS = /^(?<scheme>https?:\/\/)(?<host>[^/?#\\\s]+)(?<rest>.*)$/isu;

/** Encodes what is not encoded yet, so that an address that is right stays letter by letter what it was. */
const encodeOnce = (text: string): string =>
	text.replace(LONE_PERCENT, '%25').replace(UNSAFE, encodeURIComponent);

/** Why a text that does not begin with http:// or https:// and a host is no web address. */
function faultOf(text: string): string {
	if (text === '') return 'it is empty';
	if (/^https?:/i.test(text)) return 'it has no host behind http:// or https://';
	if (/^([a-z]:)?[\\/]|^file:|^\.{1,2}[\\/]/i.test(text))
		return 'it is the path of a file on a computer';
	const [scheme] = /^[a-z][a-z\d+.-]*:(?!\d)/i.exec(text) ?? [];
	if (scheme) return `it begins with "${scheme}", and only http and https can be opened`;
	return 'it does not begin with https://';
}

/**
 * A web address as people paste it: with spaces and accents, which are encoded once, in brackets or quotes, with
 * marks that can't be seen. Needs http or https and a host; whether anybody can open it is not looked at.
 */
export function readWebAddress(text: string): WebAddress {
	const given = text.replace(STRAY, '').replace(AROUND, '');
	const { scheme, host, rest } = PARTS.exec(given)?.groups ?? {};
	if (!host) return { reason: faultOf(given) };
	if (/[\n\r\t]/.test(rest)) return { reason: 'it has a line break or a tab in it' };
	if (/[\s,;]https?:\/\//i.test(rest)) return { reason: 'it holds more than one address' };
	if (/\p{Surrogate}/u.test(rest)) return { reason: 'it holds half a character' };
	const address = `${scheme}${host}${encodeOnce(rest)}`;
	if (!URL.canParse(address)) return { reason: `its host "${host}" can't be read` };
	const isPlain = /^[\x21-\x7e]+$/.test(host);
	return { address: isPlain ? address : address.replace(host, () => new URL(address).host) };
}
