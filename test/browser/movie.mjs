import { savePicture } from './pictures.mjs';

/** How wide one picture of a movie is, in pixels of the screen; a movie is sharp on fine screens too. */
const SCALE = 1.5;

/** A picture that moves, of pictures taken one after another. */
export class Movie {
	#frames = [];

	/** @param {import('playwright-core').Page} page of this machine, whose browser draws */
	constructor(page) {
		this.page = page;
	}

	/**
	 * Adds a frame: parts of pages beside each other, with words above.
	 *
	 * @param {string} words
	 * @param {import('playwright-core').Locator[]} parts
	 * @param {number} ms how long it stands
	 */
	async add(words, parts, ms) {
		const pictures = [];
		for (const part of parts) {
			const picture = await part.screenshot({ animations: 'disabled', caret: 'hide' });
			pictures.push(picture.toString('base64'));
		}
		const webp = await this.page.evaluate(draw, { words, pictures, scale: SCALE });
		this.#frames.push({ ms, webp: Buffer.from(webp.data, 'base64'), ...webp.size });
	}

	/** @param {string} path of an animated WebP */
	async save(path) {
		await savePicture(this.page, path, animated(this.#frames));
	}
}

/** In the browser: one frame as a WebP. */
async function draw({ words, pictures, scale }) {
	const HEAD = 44 * scale;
	const GAP = 12 * scale;
	const bitmaps = await Promise.all(
		pictures.map((base64) =>
			createImageBitmap(
				new Blob([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))]),
			),
		),
	);
	const size = {
		width: bitmaps.reduce((sum, { width }) => sum + width + GAP, GAP),
		height: HEAD + GAP + Math.max(...bitmaps.map(({ height }) => height)),
	};
	const canvas = new OffscreenCanvas(size.width, size.height);
	const pen = canvas.getContext('2d');
	pen.fillStyle = '#e9eeea';
	pen.fillRect(0, 0, size.width, size.height);
	pen.fillStyle = '#0b3d2e';
	pen.font = `600 ${19 * scale}px "Noto Sans", system-ui, sans-serif`;
	pen.textBaseline = 'middle';
	pen.fillText(words, GAP, HEAD / 2 + 2);
	let left = GAP;
	for (const bitmap of bitmaps) {
		pen.drawImage(bitmap, left, HEAD);
		left += bitmap.width + GAP;
	}
	const blob = await canvas.convertToBlob({ type: 'image/webp', quality: 0.8 });
	const bytes = new Uint8Array(await blob.arrayBuffer());
	let binary = '';
	for (const byte of bytes) binary += String.fromCharCode(byte);
	return { size, data: btoa(binary) };
}

const uint24 = (number) => Buffer.from([number & 255, (number >> 8) & 255, number >> 16]);

/** A chunk of a RIFF file. */
function chunk(name, content) {
	const length = Buffer.alloc(4);
	length.writeUInt32LE(content.length);
	return Buffer.concat([Buffer.from(name), length, content, Buffer.alloc(content.length % 2)]);
}

/** The chunk of a still WebP that holds the picture. */
function pictureOf(webp) {
	for (let at = 12; at < webp.length; ) {
		const length = webp.readUInt32LE(at + 4);
		const end = at + 8 + length + (length % 2);
		if (webp.toString('latin1', at, at + 3) === 'VP8' && webp[at + 3] !== 0x58)
			return webp.subarray(at, end);
		at = end;
	}
	throw new Error('This WebP has no picture');
}

/**
 * An animated WebP of still ones, for ever (the container of developers.google.com/speed/webp/docs/riff_container).
 *
 * @param {Array<{webp: Buffer, width: number, height: number, ms: number}>} frames of the same size
 */
function animated(frames) {
	const [{ width, height }] = frames;
	const size = Buffer.concat([uint24(width - 1), uint24(height - 1)]);
	const ANIMATION = 2;
	const chunks = [
		chunk('VP8X', Buffer.concat([Buffer.from([ANIMATION, 0, 0, 0]), size])),
		chunk('ANIM', Buffer.alloc(6)),
		...frames.map(({ webp, ms }) =>
			chunk(
				'ANMF',
				Buffer.concat([uint24(0), uint24(0), size, uint24(ms), Buffer.from([0]), pictureOf(webp)]),
			),
		),
	];
	return chunk('RIFF', Buffer.concat([Buffer.from('WEBP'), ...chunks]));
}
