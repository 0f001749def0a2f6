import type { NodeApiError } from 'n8n-workflow';

/**
 * Asks with one reading after another until something is found.
 * @param readings the user's own first; at least one
 * @param ask a 404 of it is nothing found, like an empty list
 * @returns what the first reading to find something gives; where none does, what came of the user's own
 * @throws what asking throws; the 404 of the user's own reading where none finds anything
 */
export async function firstToFind<Reading, Entry>(
	readings: Reading[],
	ask: (reading: Reading) => Promise<Entry[]>,
): Promise<Entry[]> {
	const [own, ...others] = readings;
	const asked = ask(own);
	if (others.length === 0 || (await noneAt404(asked)).length > 0) return await asked;
	for (const other of others) {
		const found = await noneAt404(ask(other));
		if (found.length > 0) return found;
	}
	return await asked;
}

async function noneAt404<Entry>(asked: Promise<Entry[]>): Promise<Entry[]> {
	return await asked.catch((error: NodeApiError) => {
		if (error.httpCode !== '404') throw error;
		return [];
	});
}
