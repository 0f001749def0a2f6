/** What nobody writes but in Markdown. A single star or underscore may be WhatsApp's own. */
const SIGNS = [
	/\*\*\S/,
	/(?<![\p{L}\p{N}_])__\S/u,
	/~~\S/,
	/^ {0,3}#{1,6} \S/m,
	/\]\((?:https?:|mailto:|tel:)/,
	/^(?=.*---)(?=.*\|)[\t :|-]+$/m,
];

/** Whether a text is surely Markdown, and not one with WhatsApp's own marks. */
export const isMarkdown = (text: string): boolean => SIGNS.some((sign) => sign.test(text));
