import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { manualTrigger, n8n, saveWorkflow, twoChat, useSandbox } from './helpers.mjs';
import { operationCases } from './operationTables.mjs';

const { sandbox, credential } = await useSandbox({ history: true });

const hasAny = (object) => Object.keys(object ?? {}).length > 0;

/** What reached the sandbox, as the tables have it. */
const sent = () =>
	sandbox.requests.map(({ method, path, query, body }) => ({
		method,
		path,
		...(hasAny(query) && { query: { ...query } }),
		...(hasAny(body) && { body }),
	}));

describe('every operation, in a workflow, sends what it must', () => {
	// Those that wait for a reply do not end by themselves: see wait.test.mjs. For files: media.test.mjs.
	const cases = operationCases.filter(({ waits, withoutCalls }) => !waits && !withoutCalls);
	for (const { resource, operation, minimal, full, others = {}, arrange } of cases) {
		const choices = { 'the required fields': minimal, 'every field': full, ...others };
		for (const [choice, one] of Object.entries(choices)) {
			if (one === undefined) continue;
			it(`${resource} → ${operation} with ${choice}`, async () => {
				sandbox.reset();
				arrange?.(sandbox);
				const { id } = await saveWorkflow([
					manualTrigger(),
					twoChat('2Chat', credential, { resource, operation, ...one.parameters }),
				]);

				const execution = await n8n.runWorkflow(id, { trigger: 'Start' });

				assert.equal(execution.message, undefined);
				assert.deepEqual(sent(), one.sends);
				assert.deepEqual(sandbox.violations, []);
			});
		}
	}
});
