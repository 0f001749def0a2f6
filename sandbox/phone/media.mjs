import { randomUUID } from 'node:crypto';

import { notFound, refuse } from '../refusals.mjs';

/** Pictures and sound only: nothing that a browser would run. */
const ENDINGS = {
	'image/png': 'png',
	'image/jpeg': 'jpg',
	'image/gif': 'gif',
	'image/webp': 'webp',
	'audio/ogg': 'ogg',
	'audio/webm': 'webm',
	'audio/mp4': 'm4a',
	'audio/mpeg': 'mp3',
	'audio/wav': 'wav',
};

const MOST = 50;
const LARGEST = 16 * 1024 * 1024;

/** The last 50 files that people on the phone sent, in memory. */
export class Media {
	#files = new Map();

	/**
	 * @param {{ type: string, data: string }} file its media type (with parameters or without), its bytes in base64
	 * @returns {{ path: string, mimeType: string }}
	 */
	keep({ type, data }) {
		const mimeType = String(type).split(';')[0].trim().toLowerCase();
		const ending = ENDINGS[mimeType];
		if (!ending) throw refuse(422, `The phone sends pictures and sound, not ${mimeType || 'this'}`);
		const bytes = Buffer.from(String(data), 'base64');
		if (bytes.length > LARGEST) throw refuse(422, 'WhatsApp takes files up to 16 MB');
		const name = `${randomUUID()}.${ending}`;
		this.#files.set(name, { type: mimeType, bytes });
		if (this.#files.size > MOST) this.#files.delete(this.#files.keys().next().value);
		return { path: `/phone/media/${name}`, mimeType };
	}

	/** @param {string} name */
	find(name) {
		const file = this.#files.get(name);
		if (!file) throw notFound('File');
		return file;
	}
}
