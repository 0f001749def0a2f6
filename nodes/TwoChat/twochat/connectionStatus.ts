import { entryOf, text } from './values';

/** `connection_status` of WhatsApp and WABA numbers (DOCS WhatsApp/Web/list-numbers). */
const STATUS: Record<string, string> = { C: 'connected', D: 'disconnected', F: 'failed' };

/** A number's connection in words; a letter that is not known is returned as it came. */
export const connectionStatus = (letter: unknown): string | null =>
	entryOf(STATUS, text(letter)) ?? (text(letter) || null);
