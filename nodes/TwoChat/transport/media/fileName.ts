import type { Media } from '../../twochat/payload';
import { entryOf } from '../../twochat/values';
import { nameInHeader } from './headerFileName';

/** The ending of files of a type: of those WhatsApp sends, and of what people send as documents. */
const ENDINGS: Record<string, string> = {
	'image/jpeg': 'jpg',
	'image/jpg': 'jpg',
	'image/png': 'png',
	'image/webp': 'webp',
	'image/gif': 'gif',
	'image/heic': 'heic',
	'audio/ogg': 'ogg',
	'audio/opus': 'ogg',
	'application/ogg': 'ogg',
	'audio/mpeg': 'mp3',
	'audio/mp3': 'mp3',
	'audio/mp4': 'm4a',
	'audio/x-m4a': 'm4a',
	'audio/aac': 'aac',
	'audio/amr': 'amr',
	'audio/wav': 'wav',
	'audio/x-wav': 'wav',
	'audio/webm': 'webm',
	'video/mp4': 'mp4',
	'video/3gpp': '3gp',
	'video/quicktime': 'mov',
	'video/webm': 'webm',
	'application/pdf': 'pdf',
	'application/json': 'json',
	'application/zip': 'zip',
	'application/msword': 'doc',
	'application/vnd.ms-excel': 'xls',
	'application/vnd.ms-powerpoint': 'ppt',
	'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
	'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xlsx',
	'application/vnd.openxmlformats-officedocument.presentationml.presentation': 'pptx',
	'text/plain': 'txt',
	'text/csv': 'csv',
	'text/vcard': 'vcf',
	'text/x-vcard': 'vcf',
};

const USUAL = new Set([
	...Object.values(ENDINGS),
	'jpeg',
	'm4v',
	'mpeg',
	'avi',
	'mkv',
	'flac',
	'bmp',
	'tif',
	'tiff',
	'svg',
	'avif',
	'heif',
]);

/** Endings that name the same format as a usual one, which transcription and vision services insist on. */
const SAME_FORMAT: Record<string, string> = {
	oga: 'ogg',
	opus: 'ogg',
	spx: 'ogg',
	jfif: 'jpg',
	jpe: 'jpg',
	pjpeg: 'jpg',
	mpga: 'mp3',
	mp4a: 'm4a',
	'3gpp': '3gp',
	qt: 'mov',
};

/** Endings that say nothing at all. */
const EMPTY = /^(bin|dat|enc|file|tmp)$/;

/** An ending has a letter: the 2026 of "report.2026" is none. */
const ENDING = /\.(?=\w*[a-z])(\w{1,8})$/i;

const lastPart = (url: string): string =>
	decodedOrAsIs(new URL(url).pathname.split('/').pop() ?? '');

function decodedOrAsIs(part: string): string {
	try {
		return decodeURIComponent(part);
	} catch {
		return part;
	}
}

/** A media type without its parameters: `audio/ogg; codecs=opus` is `audio/ogg`. */
const bareMimeType = (value: unknown): string =>
	String(value ?? '')
		.split(';')[0]
		.trim()
		.toLowerCase();

/** A type that every file may have. */
const SAYS_NOTHING = /^((application|binary)\/(octet-stream|x-binary|unknown)|\*\/\*)?$/;

/** The type of a message's file: as 2Chat says, or where that is nothing, as the server does. */
export function mimeTypeOf(media: Media, contentType: unknown): string {
	const [told, served] = [bareMimeType(media.mimeType), bareMimeType(contentType)];
	if (!SAYS_NOTHING.test(told)) return told;
	if (!SAYS_NOTHING.test(served)) return served;
	// WhatsApp's voice notes have one format.
	return media.type === 'ptt' ? 'audio/ogg' : told || served;
}

const isPlayed = (mimeType: string): boolean => /^(image|audio|video)\//.test(mimeType);

/** Whether an ending may stay: a document's says more than its type, a picture's must be one of pictures. */
function fits(ending: string, mimeType: string): boolean {
	if (USUAL.has(ending) || entryOf(ENDINGS, mimeType) === undefined) return true;
	return !isPlayed(mimeType) && !EMPTY.test(ending);
}

/**
 * The name under which a message's file is handed on: the server's or the address's, with the ending
 * that other services know its type by.
 */
export function fileNameOf(media: Media, mimeType: string, disposition: unknown): string {
	const given = nameInHeader(disposition) || lastPart(media.url);
	// Nothing that leads elsewhere, or that a file system or header could not hold.
	const name = given.replace(/[/\\\p{Cc}]/gu, '_').trim();
	const ending = ENDING.exec(name)?.[1].toLowerCase() ?? '';
	const stem = ending ? name.slice(0, -ending.length - 1) : name;
	if (SAME_FORMAT[ending]) return `${stem}.${SAME_FORMAT[ending]}`;
	if (ending && fits(ending, mimeType)) return name;
	const wanted = entryOf(ENDINGS, mimeType);
	const kept = wanted && EMPTY.test(ending) ? stem : name;
	return [kept || media.type || 'file', wanted].filter(Boolean).join('.');
}
