/**
 * Characters of one text message. Meta's Cloud API refuses more (Text messages: `body`, "maximum 4096 characters").
 * WhatsApp itself takes more from numbers connected by QR code, but folds them behind "Read more".
 */
export const MOST_OF_A_TEXT = 4096;

/**
 * What is wrong with a text of more than so many characters, as the end of a sentence about it; undefined for a shorter
 * one. Counted are characters as people count them, so that nothing is refused that might pass.
 */
export function whyTooLong(text: string, most: number): string | undefined {
	const { length } = Array.from(text);
	if (length <= most) return undefined;
	return `has ${length} characters, and WhatsApp takes at most ${most}`;
}
