/** What a 404 means, by the call's path: the most specific first. */
const MEANINGS: Array<[RegExp, string]> = [
	[/^\/whatsapp\/send-message$/, 'does not know the number in From, or the group in To'],
	[/^\/waba\/send-message$/, 'does not know the number in From, or the template'],
	[/^\/sms\/send$/, 'does not know the number in From'],
	[/^\/contacts\/./, 'has no such contact'],
	[/^\/whatsapp\/message\//, 'has no such message, or no such conversation'],
	[/^\/whatsapp\/groups?\/(messages\/)?WA?G/i, 'has no such group'],
	[/^\/whatsapp\/group\//, 'has no such group'],
	[/^\/whatsapp\/channel\/./, 'has no such WhatsApp number'],
	[/^\/whatsapp\/conversations\//, 'has no such WhatsApp number'],
	[/^\/whatsapp\/catalog\/product/, 'has no such product, or no such WhatsApp number'],
	[/^\/whatsapp\/catalog\/collection/, 'has no such collection, or no such WhatsApp number'],
	[/^\/whatsapp\//, 'does not know this WhatsApp number'],
	[/^\/waba\/templates\/./, 'has no such template'],
	[/^\/waba\//, 'does not know this WABA number'],
	[/^\/voip\/call\//, 'has no such call'],
	[/^\/voip\/virtual-numbers\//, 'has no such virtual number'],
	[/^\/webhooks\/subscribe\//, 'does not know this event, or the number or group it is about'],
	[/^\/webhooks\/channel\//, 'has no such channel'],
	[/^\/webhooks\/./, 'has no such webhook'],
	[/^\/numbers\/reservations\/./, 'has no such reservation'],
	[/^\/numbers\//, 'has no such number on offer'],
	[/^\/sms\/message\//, 'has no such SMS'],
	[/^\/sms\//, 'has no such SMS number'],
	[/^\/flows\//, 'has no such flow'],
	[/^\/sdk\//, 'has no such user'],
];

/**
 * What 2Chat did not find, as the end of a sentence that begins with "2Chat".
 * @param path of the call, from the Base URL on
 */
export const notFound = (path: string): string =>
	MEANINGS.find(([pattern]) => pattern.test(path))?.[1] ?? 'found nothing here';
