/**
 * Runs every contestant once per round, in turns, so that a machine that grows slower or faster during the run does so
 * for all. Who begins changes from round to round.
 *
 * @template C, R
 * @param {number} rounds
 * @param {(C & {name: string})[]} contestants
 * @param {(contestant: C, round: number) => Promise<R>} run
 * @returns {Promise<Map<string, R[]>>} what each gave, by name
 */
export async function inRounds(rounds, contestants, run) {
	const results = new Map(contestants.map(({ name }) => [name, []]));
	for (let round = 0; round < rounds; round++) {
		const order = round % 2 === 0 ? contestants : [...contestants].reverse();
		for (const contestant of order) {
			results.get(contestant.name).push(await run(contestant, round));
		}
	}
	return results;
}
