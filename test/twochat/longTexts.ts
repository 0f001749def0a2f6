/** Pieces of four scripts, with emoji that take several code points. */
const WORDS = {
	latin: 'order shipping café naïve piñata Straße today invoice e\u0301te\u0301 42 yes'.split(' '),
	cyrillic: 'заказ доставка сегодня счёт привет мир 17 да'.split(' '),
	arabic: 'مرحبا طلب شحن فاتورة اليوم نعم ١٢٣'.split(' '),
	han: '订单已经发货了 今天 请查看您的发票 谢谢 您好世界'.split(' '),
	emoji: ['👍🏽', '👩‍👩‍👧‍👦', '🇲🇽🇦🇷', '❤️', '1️⃣', '🏴󠁧󠁢󠁥󠁮󠁧󠁿', '👋'],
};
const STOPS = { latin: '. ', cyrillic: '! ', arabic: '؟ ', han: '。', emoji: ' ' };
type Script = keyof typeof WORDS;
const SCRIPTS = Object.keys(WORDS) as Script[];

/** A maker of Markdown texts up to `longest` characters, the same for the same `next`. */
export function longText(next: () => number, longest: number): string {
	const below = (limit: number): number => Math.floor(next() * limit);
	const oneOf = <T>(list: readonly T[]): T => list[below(list.length)];

	const word = (script: Script): string => (below(9) ? oneOf(WORDS[script]) : oneOf(WORDS.emoji));
	const address = (): string => `https://example.com/${below(999)}/a_b_c/*d*?x=${below(99)}`;
	const phrase = (script: Script, count = 1 + below(4)): string =>
		Array.from({ length: count }, () => word(script)).join(script === 'han' ? '' : ' ');
	const marked = (script: Script): string => {
		const text = phrase(script);
		return oneOf([
			() => `**${text}**`,
			() => `*${text}*`,
			() => `~~${text}~~`,
			() => `\`${text}\``,
			() => `[${text}](${address()})`,
			() => address(),
			() => `**${text} *${phrase(script)}***`,
			() => `**${text}`,
		])();
	};
	const sentence = (script: Script): string => {
		const pieces = Array.from({ length: 1 + below(12) }, () =>
			below(6) ? phrase(script) : marked(script),
		);
		return pieces.join(' ') + STOPS[script];
	};
	const lines = (make: () => string): string =>
		Array.from({ length: 1 + below(6) }, make).join('\n');
	const block = (script: Script): string =>
		oneOf([
			() => lines(() => sentence(script)),
			() => Array.from({ length: 1 + below(12) }, () => sentence(script)).join(''),
			() => `## ${phrase(script)}`,
			() => lines(() => `- ${sentence(script)}`),
			() => lines(() => `> ${sentence(script)}`),
			() => `\`\`\`\n${lines(() => `${phrase(script)} ** ${phrase(script)}`)}\n\`\`\``,
			() =>
				`| ${phrase(script)} | B |\n|---|---|\n${lines(() => `| ${phrase(script)} | ${below(99)} |`)}`,
			() => Array.from({ length: below(400) }, () => word('emoji')).join(''),
			() => Array.from({ length: below(900) }, () => oneOf(WORDS.han)).join(''),
		])();

	const length = below(longest);
	let text = '';
	while (text.length < length) text += `${block(oneOf(SCRIPTS))}\n\n`;
	// Not in the middle of a character.
	return text.slice(0, longest).replace(/\p{Surrogate}$/u, '');
}
