import { text } from '../../twochat/values';

/** Marks that can't be seen: directions, joiners, the choice between text and emoji. */
const UNSEEN = /\p{Default_Ignorable_Code_Point}/gu;

/**
 * A text as it is compared: letters are the same in upper and lower case, and however their accents
 * are encoded (NFC or NFD); so are straight and curly quotes, and spaces of any kind and number.
 */
const folded = (value: string): string =>
	value
		.replace(/[‘’‛ʼ`´]/g, "'")
		.replace(/[“”„‟]/g, '"')
		.normalize('NFKC')
		.replace(UNSEEN, '')
		.replace(/\s+/g, ' ')
		.toUpperCase()
		.normalize('NFC');

/** A phrase in quotes, which keeps its commas, or all up to a comma or line break. */
const PHRASE = /\s*(?:["“„]([^"“”]+)["”]\s*(?=[,;\n，、،؛；]|$)|([^,;\n，、،؛；]+))/g;

/**
 * The phrases in a field, separated by commas, semicolons or line breaks; an expression may also give
 * a list, whose entries are phrases whole.
 */
function phrasesIn(value: unknown): string[] {
	const phrases = Array.isArray(value)
		? (value as unknown[]).map(text)
		: [...text(value).matchAll(PHRASE)].map(([, quoted, bare]) => quoted ?? bare);
	return phrases.map((phrase) => folded(phrase).trim()).filter(Boolean);
}

/** Whether a text has one of a field's phrases in it; undefined where the field has none. */
export function containsOneOf(value: unknown): ((words: string) => boolean) | undefined {
	const phrases = phrasesIn(value);
	if (phrases.length === 0) return undefined;
	return (words) => {
		const compared = folded(words);
		return phrases.some((phrase) => compared.includes(phrase));
	};
}
