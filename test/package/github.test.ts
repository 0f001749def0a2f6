import { parse } from 'yaml';

import { filesIn, textOf } from '../contract/files.mjs';

interface Job {
	permissions?: Record<string, string>;
	steps: Array<{ uses?: string; run?: string; with?: Record<string, unknown> }>;
}
interface Workflow {
	on: Record<string, { tags?: string[] } | null>;
	permissions: Record<string, string>;
	jobs: Record<string, Job>;
}

const workflows = filesIn('.github/workflows').map(
	(path) => [path, parse(textOf(path)) as Workflow] as const,
);
const PUBLISH = '.github/workflows/publish.yml';
const publish = parse(textOf(PUBLISH)) as Workflow;

describe.each(workflows)('%s', (path, { on, permissions, jobs }) => {
	const all = Object.values(jobs);
	const steps = all.flatMap((job) => job.steps);

	it('may read the code, and only the publish may prove who it is', () => {
		expect(permissions).toEqual({ contents: 'read' });
		const more = all.flatMap((job) => (job.permissions ? [job.permissions] : []));
		expect(more).toEqual(path === PUBLISH ? [{ contents: 'read', 'id-token': 'write' }] : []);
	});

	it('uses no secret, leaves no login behind, and runs nothing that a stranger wrote', () => {
		expect(textOf(path)).not.toMatch(/secrets\.|pull_request_target|workflow_run/);
		expect(Object.keys(on)).not.toEqual([]);
		for (const step of steps) {
			expect(step.run ?? '').not.toContain('${{ github.');
			if (step.uses === undefined) continue;
			expect(step.uses).toMatch(/^actions\/[a-z-]+@v\d+$/);
			if (step.uses.startsWith('actions/checkout@'))
				expect(step.with).toMatchObject({ 'persist-credentials': false });
		}
	});

	it('runs only commands that this repository has', () => {
		const { scripts } = JSON.parse(textOf('package.json')) as { scripts: Record<string, string> };
		const named = steps.flatMap(({ run = '' }) =>
			[...run.matchAll(/npm run ([\w:]+)/g)].map(([, name]) => name),
		);
		expect(named.filter((name) => !(name in scripts))).toEqual([]);
	});
});

describe('a publish', () => {
	const runs = publish.jobs.publish.steps.map(({ run }) => run).filter(Boolean);

	it('starts with a version tag and with nothing else', () => {
		expect(publish.on).toEqual({ push: { tags: ['v[0-9]+.[0-9]+.[0-9]+*'] } });
	});

	it('comes after all checks, and after what the owner has to fill in', () => {
		expect(runs).toEqual([
			expect.stringContaining('GITHUB_REF_NAME'),
			'npm run publish:dry -- --for-real',
			'bash .ci/run',
			'npm run release',
		]);
	});
});

it('GitHub offers updates of what the checks run on', () => {
	const { updates } = parse(textOf('.github/dependabot.yml')) as {
		updates: Array<Record<string, unknown>>;
	};
	expect(updates.map((one) => one['package-ecosystem'])).toEqual(['npm', 'github-actions']);
});

describe.each(filesIn('.github/ISSUE_TEMPLATE').filter((path) => !path.endsWith('config.yml')))(
	'the form %s',
	(path) => {
		const form = parse(textOf(path)) as {
			name: string;
			description: string;
			body: Array<{
				type: string;
				id?: string;
				attributes: { label?: string; options?: string[] };
			}>;
		};

		it('is one that GitHub shows', () => {
			expect([form.name, form.description]).not.toContain('');
			const fields = form.body.filter(({ type }) => type !== 'markdown');
			expect(fields.length).toBeGreaterThan(0);
			for (const { type, id, attributes } of fields) {
				expect(['input', 'textarea', 'dropdown', 'checkboxes']).toContain(type);
				expect(id).toMatch(/^[\w-]+$/);
				expect(attributes.label).toBeTruthy();
				if (type === 'dropdown') expect(new Set(attributes.options).size).toBeGreaterThan(1);
			}
			expect(new Set(fields.map(({ id }) => id)).size).toBe(fields.length);
		});
	},
);
