/** Addresses of a text's `[name]: address` lines, by name in lower case. */
export type References = ReadonlyMap<string, string>;

const DEFINITION = /^ {0,3}\[([^\]^][^\]]*)\]:\s*<?([^\s>]+)>?(?:\s+["'(].*["')])?\s*$/;

/** The name and address of a line that only defines a reference. */
export function readDefinition(line: string): [name: string, address: string] | undefined {
	const [, name, address] = DEFINITION.exec(line) ?? [];
	return name ? [name.trim().toLowerCase(), address] : undefined;
}

/** A mail address or phone number without its scheme, an address without its angle brackets. */
const bare = (address: string): string =>
	address.replace(/^<([\s\S]*)>$/, '$1').replace(/^(?:mailto|tel):/i, '');

/**
 * A link as WhatsApp can show it: `text: address` where it stands alone, `text (address)` within a sentence. Text
 * that is the address itself is not written twice; anchors within a page lead nowhere and leave their text.
 */
export function writeLink(text: string, destination: string, alone: boolean): string {
	const address = bare(destination);
	const label = text.trim();
	if (address === '' || address.startsWith('#')) return label;
	const isSame = label === '' || label === address || label === address.replace(/^https?:\/\//, '');
	if (isSame) return address;
	return alone || /[()]/.test(address) ? `${label}: ${address}` : `${label} (${address})`;
}

/** Where a bare address ends: without the marks and the punctuation of the sentence around it. */
export function addressEnd(found: string): number {
	const end = /[*_~.,;:!?'")\]]+$/.exec(found)?.index ?? found.length;
	const opened = found.slice(0, end).split('(').length - found.slice(0, end).split(')').length;
	return opened > 0 && found[end] === ')' ? end + 1 : end;
}
