/** RFC 5987: charset, language (mostly empty), percent-encoded text. */
const EXTENDED = /(?:^|;)\s*filename\*\s*=\s*"?([\w-]+)'[^']*'([^;"]*)/i;
/** A quoted text, in which a backslash keeps the next character, or a bare word up to the semicolon. */
const PLAIN = /(?:^|;)\s*filename\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^;]*))/i;
/** RFC 2047, which mail programs write and browsers read. */
const ENCODED_WORD = /^=\?([\w-]+)\?([bq])\?([^?]*)\?=$/i;

/** Bytes as text; undefined where they are none of that charset. */
function decoded(bytes: Uint8Array, charset: string): string | undefined {
	try {
		return new TextDecoder(charset, { fatal: true }).decode(bytes);
	} catch {
		return undefined;
	}
}

function fromPercents(value: string): Uint8Array {
	const bytes = value.replace(/%([\da-f]{2})/gi, (_all, hex: string) =>
		String.fromCharCode(parseInt(hex, 16)),
	);
	return Buffer.from(bytes, 'latin1');
}

function fromEncodedWord(name: string): string | undefined {
	const [, charset, how, content] = ENCODED_WORD.exec(name) ?? [];
	if (charset === undefined) return undefined;
	const bytes =
		how.toLowerCase() === 'b'
			? Buffer.from(content, 'base64')
			: fromPercents(content.replace(/_/g, ' ').replace(/=(?=[\da-f]{2})/gi, '%'));
	return decoded(bytes, charset);
}

const ABOVE_ONE_BYTE = /[\u0100-\uffff]/;

/** Node gives header bytes as Latin-1, while most servers write UTF-8. */
const inUtf8 = (value: string): string =>
	ABOVE_ONE_BYTE.test(value) ? value : (decoded(Buffer.from(value, 'latin1'), 'utf-8') ?? value);

/**
 * The file name in a `Content-Disposition` header (RFC 6266, with the encodings of RFC 5987 and 2047);
 * empty where it has none.
 */
export function nameInHeader(disposition: unknown): string {
	const header = String(disposition ?? '');
	const [, charset, encoded] = EXTENDED.exec(header) ?? [];
	if (encoded) {
		const bytes = fromPercents(encoded);
		return decoded(bytes, charset) ?? decoded(bytes, 'utf-8') ?? encoded;
	}
	const [, quoted, bare] = PLAIN.exec(header) ?? [];
	const name = (quoted?.replace(/\\(.)/g, '$1') ?? bare ?? '').trim();
	return fromEncodedWord(name) ?? percentsIn(inUtf8(name));
}

/** Some servers put percent signs into the plain name; a name that only holds one stays. */
function percentsIn(name: string): string {
	return /%[\da-f]{2}/i.test(name) ? (decoded(fromPercents(name), 'utf-8') ?? name) : name;
}
