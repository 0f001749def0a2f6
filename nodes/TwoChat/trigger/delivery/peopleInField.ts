import { personKey } from '../../twochat/persons';
import { readRecipientKind } from '../../twochat/recipients';
import { text } from '../../twochat/values';

/** What people put between numbers. */
const BETWEEN = /[,;\n\r，、؛،；]/;

/** The entries of a field, which an expression may also fill with a list or a number. */
const entriesOf = (value: unknown): string[] =>
	(Array.isArray(value) ? (value as unknown[]) : [value])
		.flatMap((entry) => text(entry).split(BETWEEN))
		.map((entry) => entry.trim())
		.filter(Boolean);

/**
 * The people in a field, as keys that are the same for each of somebody's numbers. An entry is a
 * phone number in any writing, or a hidden ID (`…@lid`) as the trigger gives it.
 * @throws Error whose message says which entry is none, and why
 */
export function readPersons(value: unknown, field: string): Set<string> {
	return new Set(
		entriesOf(value).map((entry) => {
			const read = readRecipientKind(entry);
			if ('reason' in read) {
				throw new Error(
					`"${entry}" in ${field} is not a phone number: ${read.reason}. Use the international format, for example +15550100001`,
				);
			}
			if (read.kind === 'number') return personKey(read.number);
			if (read.kind === 'hiddenId') return personKey(read.remoteId);
			throw new Error(
				`"${entry}" in ${field} is not a person. Use a phone number in international format, for example +15550100001`,
			);
		}),
	);
}
