import { parse } from 'yaml';

import { n8nVersions, suites } from '../../scripts/lib/n8n-versions.mjs';
import { textOf } from '../contract/files.mjs';

it('GitHub tests each version of n8n that the documentation is about, and what is newest by then', () => {
	const { jobs } = parse(textOf('.github/workflows/versions.yml'));
	expect(jobs.versions.strategy.matrix.n8n).toEqual([...n8nVersions, 'newest']);
});

it.each(suites)('there are tests in test/n8n/%s for them', (name) => {
	expect(textOf(`test/n8n/${name}`)).toContain('node:test');
});

it('the documentation tells only of runs in which nothing failed', () => {
	const rows = JSON.parse(textOf('test/data/compatibility.json')) as Array<{
		files: Record<string, { failed: number }>;
	}>;
	const failed = rows.flatMap(({ files }) => Object.values(files)).filter((one) => one.failed > 0);
	expect(failed).toEqual([]);
});
