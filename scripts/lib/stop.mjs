import { isEnding } from './children.mjs';

/**
 * A reason to stop that the reader can mend: its message says what happened and what to do. It is shown without a
 * stack, because the cure is not in our code.
 */
export class Stop extends Error {}

/**
 * Runs a script. A {@link Stop} ends it with its sentence and exit code 1; anything else shows its stack, because
 * then the script itself is at fault.
 *
 * @param {() => Promise<void>} script
 */
export async function runScript(script) {
	try {
		await script();
	} catch (error) {
		if (isEnding()) return;
		console.error(error instanceof Stop ? `\n${error.message}` : error);
		process.exit(1);
	}
}
