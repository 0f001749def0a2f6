/** A pattern as a tree. Atoms match one character, anchors a place between two. */
export type PatternTree =
	| { kind: 'atom'; matches: (character: string) => boolean }
	| { kind: 'anchor'; holds: (before: string, after: string) => boolean }
	| { kind: 'sequence'; parts: PatternTree[] }
	| { kind: 'choice'; parts: PatternTree[] }
	| { kind: 'repeat'; part: PatternTree; min: number; max: number };

/** Repetitions are written out, so they must be few. */
const MOST_REPEATS = 100;

const FLAGS = 'iu';

const isWord = (character: string): boolean => /^\w$/.test(character);
const atBoundary = (before: string, after: string): boolean => isWord(before) !== isWord(after);

const ANCHORS: Partial<Record<string, (before: string, after: string) => boolean>> = {
	'^': (before) => before === '',
	$: (_before, after) => after === '',
	'\\b': atBoundary,
	'\\B': (before, after) => !atBoundary(before, after),
};

const refuse = (reason: string): Error => new Error(reason);

const repeatsWithoutEnd = (tree: PatternTree): boolean => {
	switch (tree.kind) {
		case 'sequence':
		case 'choice':
			return tree.parts.some(repeatsWithoutEnd);
		case 'repeat':
			return tree.max === Infinity || repeatsWithoutEnd(tree.part);
		default:
			return false;
	}
};

/** Reads a pattern that the JavaScript engine has found well-formed, piece by piece. */
class PatternReader {
	private at = 0;
	private readonly characters: string[];

	constructor(pattern: string) {
		this.characters = [...pattern];
	}

	read(): PatternTree {
		return this.choice();
	}

	private peek(ahead = 0): string | undefined {
		return this.characters[this.at + ahead];
	}

	private take(): string {
		return this.characters[this.at++] ?? '';
	}

	private takeUntil(end: string): string {
		let taken = '';
		while (this.peek() !== undefined && !taken.endsWith(end)) taken += this.take();
		return taken;
	}

	private choice(): PatternTree {
		const parts = [this.sequence()];
		while (this.peek() === '|') {
			this.take();
			parts.push(this.sequence());
		}
		return parts.length === 1 ? parts[0] : { kind: 'choice', parts };
	}

	private sequence(): PatternTree {
		const parts: PatternTree[] = [];
		while (this.peek() !== undefined && this.peek() !== '|' && this.peek() !== ')') {
			parts.push(this.repeated(this.piece()));
		}
		return parts.length === 1 ? parts[0] : { kind: 'sequence', parts };
	}

	private piece(): PatternTree {
		const character = this.take();
		if (character === '(') return this.group();
		if (character === '[') return this.atom(`[${this.characterClass()}`);
		const source = character === '\\' ? this.escape() : character;
		const holds = ANCHORS[source];
		return holds ? { kind: 'anchor', holds } : this.atom(source);
	}

	private group(): PatternTree {
		if (this.peek() === '?') {
			this.take();
			const isNamed = this.peek() === '<' && !['=', '!'].includes(this.peek(1) ?? '');
			if (isNamed) this.takeUntil('>');
			else if (this.take() !== ':') throw refuse('look-around and inline flags are not supported');
		}
		const inner = this.choice();
		this.take();
		return inner;
	}

	private characterClass(): string {
		let taken = '';
		for (;;) {
			const character = this.take();
			taken += character === '\\' ? character + this.take() : character;
			if (character === ']') return taken;
		}
	}

	/** An escape as it stands, such as `\d`, `\u{1F600}` or `\p{L}`. */
	private escape(): string {
		const character = this.take();
		if (/[1-9k]/.test(character)) throw refuse('back-references are not supported');
		const rest = () =>
			Array.from({ length: character === 'u' ? 4 : 2 }, () => this.take()).join('');
		if (/[pPu]/.test(character) && this.peek() === '{')
			return `\\${character}${this.takeUntil('}')}`;
		if (/[ux]/.test(character)) return `\\${character}${rest()}`;
		if (character === 'c') return `\\c${this.take()}`;
		return `\\${character}`;
	}

	private atom(source: string): PatternTree {
		const expression = new RegExp(`^${source}$`, FLAGS);
		return { kind: 'atom', matches: (character) => expression.test(character) };
	}

	private repeated(part: PatternTree): PatternTree {
		const limits = this.limits();
		if (limits === undefined) return part;
		if (this.peek() === '?') this.take();
		const [min, max] = limits;
		if (max === Infinity && repeatsWithoutEnd(part)) {
			throw refuse('a repetition within a repetition, such as (a+)+, can take for ever');
		}
		if (min > MOST_REPEATS || (max !== Infinity && max > MOST_REPEATS)) {
			throw refuse(`a repetition may ask for ${MOST_REPEATS} times at the most`);
		}
		return { kind: 'repeat', part, min, max };
	}

	private limits(): [number, number] | undefined {
		switch (this.peek()) {
			case '*':
				this.take();
				return [0, Infinity];
			case '+':
				this.take();
				return [1, Infinity];
			case '?':
				this.take();
				return [0, 1];
			case '{': {
				const [min, max] = this.takeUntil('}').slice(1, -1).split(',');
				return [Number(min), max === undefined ? Number(min) : max === '' ? Infinity : Number(max)];
			}
			default:
				return undefined;
		}
	}
}

/**
 * Reads a regular expression (JavaScript's syntax with the flags "iu").
 * @throws Error whose message says what is wrong with it
 */
export function readPattern(pattern: string): PatternTree {
	new RegExp(pattern, FLAGS);
	return new PatternReader(pattern).read();
}
