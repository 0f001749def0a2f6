import { byId, setText } from './dom.mjs';

/**
 * Asks the sandbox to do something; what goes wrong is said at the top of the page.
 *
 * @param {string} path below /phone/
 * @param {object} [body]
 * @returns {Promise<any>} undefined when it went wrong
 */
export async function ask(path, body = {}) {
	try {
		const answer = await fetch(path, {
			method: 'POST',
			headers: { 'content-type': 'application/json' },
			body: JSON.stringify(body),
		});
		const content = await answer.json();
		if (!answer.ok) throw new Error(content.message);
		setText(byId('trouble'), '');
		return content;
	} catch (error) {
		say(`That did not work: ${error.message}`);
		return undefined;
	}
}

/** Shows a sentence that a screen reader reads out at once. */
export const say = (sentence) => setText(byId('trouble'), sentence);

/** Hands a file to the sandbox. @param {Blob} blob @returns {Promise<{ url: string, mimeType: string } | undefined>} */
export async function upload(blob) {
	const bytes = new Uint8Array(await blob.arrayBuffer());
	let binary = '';
	for (let start = 0; start < bytes.length; start += 0x8000) {
		binary += String.fromCharCode(...bytes.subarray(start, start + 0x8000));
	}
	const kept = await ask('media', { type: blob.type, data: btoa(binary) });
	return kept && { url: new URL(kept.path, location.href).href, mimeType: kept.mimeType };
}
