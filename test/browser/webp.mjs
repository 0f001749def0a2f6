/**
 * WebP pictures, a third as big as PNGs. Chromium encodes each picture; what moves is put together here, as
 * https://developers.google.com/speed/webp/docs/riff_container describes it.
 */

/**
 * @param {import('playwright-core').Page} page any page: its browser encodes
 * @param {Buffer} png
 * @returns {Promise<Buffer>}
 */
export async function stillWebp(page, png) {
	const { webps } = await encode(page, [[png]]);
	return webps[0];
}

/**
 * A picture that moves, for ever.
 *
 * @param {import('playwright-core').Page} page any page: its browser encodes
 * @param {{ side: Buffer[], milliseconds: number }[]} frames each: PNGs of one height that stand side by side, and how
 *   long they are seen
 * @returns {Promise<Buffer>}
 */
export async function movingWebp(page, frames) {
	const rows = frames.map(({ side }) => side);
	const { webps, width, height } = await encode(page, rows);
	const area = Buffer.concat([uint24(width - 1), uint24(height - 1)]);
	const corner = Buffer.alloc(6);
	const HAS_ALPHA_AND_MOVES = 0x12;
	const overWhatWasThere = Buffer.alloc(1);
	const noBackgroundForEver = Buffer.alloc(6);
	return chunk(
		'RIFF',
		Buffer.from('WEBP'),
		chunk('VP8X', Buffer.from([HAS_ALPHA_AND_MOVES, 0, 0, 0]), area),
		chunk('ANIM', noBackgroundForEver),
		...webps.map((webp, index) =>
			chunk(
				'ANMF',
				corner,
				area,
				uint24(frames[index].milliseconds),
				overWhatWasThere,
				pixelsOf(webp),
			),
		),
	);
}

/** The chunks of a picture that hold its pixels. @param {Buffer} webp */
function pixelsOf(webp) {
	const kept = [];
	for (let at = 'RIFFsizeWEBP'.length; at < webp.length; ) {
		const length = webp.readUInt32LE(at + 4);
		const end = at + 8 + length + (length % 2);
		if (['ALPH', 'VP8 '].includes(webp.toString('latin1', at, at + 4)))
			kept.push(webp.subarray(at, end));
		at = end;
	}
	return Buffer.concat(kept);
}

function uint24(value) {
	const bytes = Buffer.alloc(3);
	bytes.writeUIntLE(value, 0, 3);
	return bytes;
}

/** @param {string} name @param {...Buffer} contents */
function chunk(name, ...contents) {
	const content = Buffer.concat(contents);
	const head = Buffer.alloc(8);
	head.write(name, 'latin1');
	head.writeUInt32LE(content.length, 4);
	return Buffer.concat([head, content, Buffer.alloc(content.length % 2)]);
}

/** @param {import('playwright-core').Page} page @param {Buffer[][]} rows */
async function encode(page, rows) {
	const pngs = rows.map((row) => row.map((png) => png.toString('base64')));
	const { webps, ...size } = await page.evaluate(encodeInBrowser, pngs);
	return { webps: webps.map((webp) => Buffer.from(webp, 'base64')), ...size };
}

/** In the browser: each row as one picture, with holes where nothing changed, through which the one before is seen. */
async function encodeInBrowser(rows) {
	/** Of the blocks that WebP encodes. */
	const BLOCK = 16;
	const type = 'image/webp';
	const bytesOf = (base64) => Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
	const decoded = async (base64) => await createImageBitmap(new Blob([bytesOf(base64)]));
	const webps = [];
	let width = 0;
	let height = 0;
	let before;
	for (const row of rows) {
		const pictures = await Promise.all(row.map(decoded));
		width = pictures.reduce((sum, picture) => sum + picture.width, 0);
		height = pictures[0].height;
		const canvas = new OffscreenCanvas(width, height);
		const pen = canvas.getContext('2d', { willReadFrequently: true });
		let left = 0;
		for (const picture of pictures) {
			pen.drawImage(picture, left, 0);
			left += picture.width;
		}
		const now = new Uint32Array(pen.getImageData(0, 0, width, height).data.buffer);
		const isSame = (x, y) => {
			for (let at = y; at < Math.min(y + BLOCK, height); at += 1) {
				const from = at * width + x;
				for (let pixel = from; pixel < from + Math.min(BLOCK, width - x); pixel += 1)
					if (now[pixel] !== before[pixel]) return false;
			}
			return true;
		};
		for (let y = 0; before && y < height; y += BLOCK)
			for (let x = 0; x < width; x += BLOCK) if (isSame(x, y)) pen.clearRect(x, y, BLOCK, BLOCK);
		before = now;
		const bytes = new Uint8Array(
			await (await canvas.convertToBlob({ type, quality: 0.9 })).arrayBuffer(),
		);
		webps.push(btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')));
	}
	return { webps, width, height };
}
