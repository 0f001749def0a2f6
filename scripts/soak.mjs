import { mkdirSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { callAll, publishCalls } from '../test/soak/calls.mjs';
import { Checks } from '../test/soak/checks.mjs';
import { deliverAll, publishTrigger } from '../test/soak/deliveries.mjs';
import { growth } from '../test/soak/growth.mjs';
import { Questions } from '../test/soak/questions.mjs';
import { startSoak } from '../test/soak/soak.mjs';
import { Watch } from '../test/soak/watch.mjs';
import { ensureDependencies } from './lib/dependencies.mjs';
import { cacheFolder } from './lib/paths.mjs';
import { say, step } from './lib/progress.mjs';
import { runScript, Stop } from './lib/stop.mjs';

/**
 * `npm run soak`: days of a busy n8n in two hours. One real n8n, one sandbox that fails; first deliveries, then calls,
 * then a rest, while questions wait and strangers write. Asserts that nothing is lost, doubled or mixed up, and that
 * n8n's memory and handles don't grow with what it has done.
 *
 *     npm run soak                                                           two hours
 *     npm run soak -- --deliveries 2000 --calls 2000 --questions 20 --minutes 2
 *
 * n8n keeps no successful execution here, or its database would be all that is measured. All samples go to
 * `.cache/soak/<date>.json`.
 */
await runScript(async () => {
	const sizes = readArguments();
	await ensureDependencies();
	const soak = await startSoak();
	const checks = new Checks();
	const began = new Date();
	const watch = new Watch(soak);
	try {
		const hookUrl = await publishTrigger(soak);
		await publishCalls(soak);
		const questions = new Questions(soak, checks, sizes.questions);
		await step(`Asking ${sizes.questions} questions`, () => questions.ask());
		await watch.start();
		const outcomes = await phases(soak, checks, watch, { ...sizes, hookUrl, questions });
		watch.phase = 'answering';
		await step('Answering the questions', () => questions.answer());
		await watch.stop();
		growth(checks, watch.samples);
		checks.that(
			'The sandbox saw nothing that the contract does not allow',
			soak.sandbox.violations.length === 0,
			() => soak.sandbox.violations[0],
		);
		say(`What came of the calls: ${JSON.stringify(outcomes)}`);
		say(
			`All samples: ${relative(process.cwd(), store(began, { sizes, outcomes, samples: watch.samples }))}`,
		);
	} finally {
		await soak.stop();
	}
	console.log(`\n${checks.lines().join('\n')}\n\n${checks.passed} passed, ${checks.failed} failed`);
	process.exit(checks.failed === 0 ? 0 : 1);
});

/** Deliveries, calls, and what is left of the time, while strangers write. */
async function phases(soak, checks, watch, { hookUrl, questions, deliveries, calls, minutes }) {
	const end = Date.now() + minutes * 60_000;
	let isWorkDone = false;
	const isOver = () => isWorkDone && Date.now() >= end;
	const strangers = questions.strangersUntil(isOver);
	const { done } = soak;
	watch.phase = 'deliveries';
	await step(
		`Delivering ${deliveries} events`,
		() => deliverAll(soak, checks, hookUrl, deliveries),
		() => `${done.deliveries} delivered`,
	);
	watch.phase = 'calls';
	const outcomes = await step(
		`Making ${calls} calls`,
		() => callAll(soak, checks, calls),
		() => `${done.calls} made`,
	);
	watch.phase = 'waiting';
	isWorkDone = true;
	await step(
		`Waiting until ${minutes} minutes are over`,
		() => strangers,
		() => `${done.strangers} strangers' deliveries`,
	);
	return outcomes;
}

function readArguments() {
	const defaults = { deliveries: '100000', calls: '100000', questions: '200', minutes: '120' };
	const options = Object.fromEntries(
		Object.entries(defaults).map(([name, value]) => [name, { type: 'string', default: value }]),
	);
	const { values } = parseArgs({ options: /** @type {any} */ (options) });
	const sizes = Object.fromEntries(
		Object.entries(values).map(([name, value]) => [name, Number(value)]),
	);
	for (const [name, value] of Object.entries(sizes))
		if (!(value >= 0)) throw new Stop(`--${name} takes a number.`);
	return /** @type {{deliveries: number, calls: number, questions: number, minutes: number}} */ (
		sizes
	);
}

function store(began, figures) {
	const results = join(cacheFolder, 'soak');
	mkdirSync(results, { recursive: true });
	const file = join(results, `${began.toISOString().replaceAll(':', '-').slice(0, 19)}.json`);
	writeFileSync(file, JSON.stringify({ began, ...figures }, null, '\t'));
	return file;
}
