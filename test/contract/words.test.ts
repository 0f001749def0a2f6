import { eventActions, operations, titleOf } from './nodes';
import { textsForUsers } from './words.mjs';

/** What n8n's own texts do not say, and what they say instead. */
const BANNED: Array<[RegExp, string]> = [
	[/\bcan not\b/i, "cannot or can't"],
	[/\bshall\b/i, 'should, or will'],
	[/\b(whereby|thereby|thereof|hereby|anew|whomever)\b/i, 'a plain word'],
	[/\b(is|are) (not )?to (be|have|get|say|do)\b/i, 'must, can or will'],
	[/\bmay not\b/i, 'must not, cannot or might not'],
	[/\b(leav(e|es|ing)|left) out\b/i, 'ignore, skip or omit'],
	[/\bat the most\b/i, 'at most'],
	[/\bfor good\b/i, 'permanently'],
	[/\b(go|goes|going|went) on with\b/i, 'continue with'],
	[/\b(above all|in vain|once more|as it were)\b/i, 'especially, without effect, again'],
	[/\b(i\.e\.|etc\.|viz\.)/i, 'that is, and so on'],
	[/(?<!^)\be\.g\./, 'for example'],
	[/\bbinary property\b/i, 'input field'],
	[/\b(simply|obviously|of course)\b/i, 'nothing'],
	[/[“”‘’]/, 'straight quotes'],
	[
		/\b(catalogues?|behaviours?|colours?|favou?rites?(?<=our\w*)|centres?|licences?|dialled|cancell(ed|ing)|labell(ed|ing)|travell\w+|grey|whilst|amongst|(organ|recogn|custom|summar|author|initial|minim|maxim)is(e[sd]?|ing|ation))\b/i,
		'the American spelling',
	],
];

describe('every text that a user reads', () => {
	const texts = textsForUsers();

	it('is found, so that the rest of this test means something', () => {
		const has = (start: string) => texts.some(({ file }) => file.startsWith(start));
		const places = ['nodes/', 'credentials/', 'README.md', 'docs/', 'examples/'];
		expect(places.filter((place) => !has(place))).toEqual([]);
		expect(texts.length).toBeGreaterThan(1500);
	});

	it.each(BANNED)('says nothing like %s, but %s', (banned) => {
		const found = texts.filter(({ text }) => banned.test(text));
		expect(found.map(({ file, text }) => `${file}: ${text}`)).toEqual([]);
	});
});

it('has no article in an action, as n8n wants it', () => {
	const wrong = operations
		.map((operation) => [titleOf(operation), operation.action ?? ''])
		.concat(eventActions.map((action) => ['Trigger', action]))
		.filter(([, action]) => /\b(a|an|the)\b/i.test(action));
	expect(wrong).toEqual([]);
});
