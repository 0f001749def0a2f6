/** Meta refuses more than four spaces in a row (error 132018; docs/2chat-api.md, 12). */
const MOST_SPACES = 4;

const flattenRun = (run: string): string => {
	if (/[^\p{Zs}]/u.test(run)) return ' ';
	return run.slice(0, MOST_SPACES);
};

/**
 * `text` as a template's variable may hold it: Meta refuses line breaks, tabs and more than four spaces in a row,
 * often only after 2Chat has said yes (docs/2chat-api.md, 12). Breaks and tabs, with the spaces around them, become one
 * space; longer runs of spaces become four.
 */
export const flattenTemplateText = (text: string): string =>
	text.replace(/[\s\u0085]+/g, flattenRun).trim();
