/**
 * All that an error says as one text, for where n8n shows a message only.
 * @param error one of n8n's, whose description may hold 2Chat's own words
 */
export const wholeMessage = (error: Error & { description?: string | null }): string =>
	[error.message, error.description].filter(Boolean).join('. ');
