import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('.', import.meta.url));

/** @type {Map<string, any>} */
const samples = new Map(
	readdirSync(folder)
		.filter((file) => file.endsWith('.json'))
		.map((file) => [
			file.slice(0, -'.json'.length),
			JSON.parse(readFileSync(folder + file, 'utf8')),
		]),
);

/** The 27 events (docs/2chat-api.md, 6). */
export const eventNames = [...samples.keys()];

/**
 * Events whose exact payload no source shows (docs/2chat-api.md, 7.3, 7.6, 7.8). Their sample is the nearest
 * documented shape: the message envelope for reactions, edits, WhatsApp calls and transcripts; the fields of a join
 * (known from the vendor's own n8n template, 7.7) for a removal; AURA's fields for receipts; the channel-status answer for number status; the template for template status;
 * the sent WABA message for the received one.
 */
export const nearestShapeOnly = new Set([
	'whatsapp.message.reaction',
	'whatsapp.message.edited',
	'whatsapp.message.receipt.sent',
	'whatsapp.message.receipt.received',
	'whatsapp.message.receipt.read',
	'whatsapp.call.received',
	'whatsapp.call.made',
	'whatsapp.audio.transcribed',
	'whatsapp.group.message.reaction',
	'whatsapp.group.remove',
	'whatsapp.number.status',
	'whatsapp.waba.message.received',
	'whatsapp.waba.template.status.updated',
]);

/**
 * A sample payload of one event, a fresh copy each time.
 *
 * @param {string} event
 * @returns {any}
 * @throws when the event is unknown
 */
export function sampleOf(event) {
	if (!samples.has(event))
		throw new Error(`No event is named "${event}". Known: ${eventNames.join(', ')}`);
	return structuredClone(samples.get(event));
}
