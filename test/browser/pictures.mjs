import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, extname } from 'node:path';

/** How many of a picture's pixels may differ before somebody would see it. */
const VISIBLE = 0.0005;

/**
 * Writes a picture, unless the one that is there looks the same: what is committed changes only when something changed
 * that people see.
 *
 * @param {import('playwright-core').Page} page of this machine, whose browser compares
 * @param {string} path
 * @param {Buffer} picture a PNG or a WebP, also one that moves
 */
export async function savePicture(page, path, picture) {
	if (existsSync(path) && (await looksTheSame(page, path, picture))) return;
	mkdirSync(dirname(path), { recursive: true });
	writeFileSync(path, picture);
}

async function looksTheSame(page, path, picture) {
	const share = await page.evaluate(differingShare, {
		type: `image/${extname(path).slice(1)}`,
		one: readFileSync(path).toString('base64'),
		other: picture.toString('base64'),
	});
	return share <= VISIBLE;
}

/** In the browser: the largest share of pixels that differ in a frame; 1 where the sizes do. */
async function differingShare({ type, one, other }) {
	/** A difference of a channel that nobody sees. */
	const UNSEEN = 24;
	const framesOf = async (base64) => {
		const data = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
		const decoder = new ImageDecoder({ data, type });
		await decoder.tracks.ready;
		const frames = [];
		for (
			let frameIndex = 0;
			frameIndex < decoder.tracks.selectedTrack.frameCount;
			frameIndex += 1
		) {
			const { image } = await decoder.decode({ frameIndex });
			const { displayWidth: width, displayHeight: height } = image;
			const pen = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true });
			pen.drawImage(image, 0, 0);
			image.close();
			frames.push(pen.getImageData(0, 0, width, height));
		}
		return frames;
	};
	const [before, after] = [await framesOf(one), await framesOf(other)];
	if (before.length !== after.length) return 1;
	const shares = before.map(({ width, height, data }, index) => {
		const now = after[index];
		if (now.width !== width || now.height !== height) return 1;
		let differing = 0;
		for (let at = 0; at < data.length; at += 4) {
			if (
				[0, 1, 2].some((channel) => Math.abs(data[at + channel] - now.data[at + channel]) > UNSEEN)
			)
				differing += 1;
		}
		return differing / (width * height);
	});
	return Math.max(...shares);
}
