/**
 * The variables of a template's text, each once: `1`, `2`… in order, or names in the order in which
 * they stand there.
 */
export function templateVariables(content: string): string[] {
	const names = [...content.matchAll(/\{\{([^{}]+)\}\}/g)].map(([, name]) => name.trim());
	const unique = [...new Set(names)];
	return unique.every((name) => /^\d+$/.test(name))
		? unique.sort((a, b) => Number(a) - Number(b))
		: unique;
}
