import type { IDataObject } from 'n8n-workflow';

import { firstText, isObject, text } from '../values';

/** The file of a message. */
export interface Media {
	url: string;
	/** image, audio, ptt (a voice note), video, document, sticker. */
	type: string;
	mimeType: string;
}

/** Kinds that 2Chat may name in `media` though they are no file. */
const NO_FILE = /^(location|live_location|vcard|multi_vcard|contacts?|order|reaction|chat|text)$/;

/** A type where only the media type is told: `image/png` is an image, `application/pdf` a document. */
function typeFrom(mimeType: string): string {
	const [first] = mimeType.toLowerCase().split('/');
	if (!first) return '';
	return ['image', 'audio', 'video'].includes(first) ? first : 'document';
}

/**
 * The file of a message's content (DOCS, SUPA: `media.url`, `media.type`, `media.mime_type`), also
 * where `media` is a list or a bare address. Undefined when there is none.
 */
export function mediaIn(content: IDataObject): Media | undefined {
	const first = Array.isArray(content.media) ? (content.media as unknown[])[0] : content.media;
	if (typeof first === 'string') return first ? { url: first, type: '', mimeType: '' } : undefined;
	if (!isObject(first)) return undefined;
	const url = text(first.url) || text(first.link);
	const mimeType = firstText(first, ['mime_type', 'mimetype', 'mimeType']);
	const type = text(first.type).toLowerCase() || typeFrom(mimeType);
	return (url || type) && !NO_FILE.test(type) ? { url, type, mimeType } : undefined;
}

/** What was written under the file. */
export const captionIn = (content: IDataObject): string =>
	text(content.caption) || (isObject(content.media) ? text(content.media.caption) : '');
