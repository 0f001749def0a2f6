import { parse } from 'yaml';

import { n8nVersion, n8nVersions } from '../../scripts/lib/n8n-versions.mjs';
import { textOf } from '../contract/files.mjs';

it('GitHub tests each version of n8n that the documentation names, and what is newest by then', () => {
	const { jobs } = parse(textOf('.github/workflows/versions.yml'));
	expect(jobs.versions.strategy.matrix.n8n).toEqual([...n8nVersions, 'newest']);
});

it('the documentation names each version that is tested, the last of which all other tests use', () => {
	const rows = JSON.parse(textOf('test/data/compatibility.json')) as Array<{ n8n: string }>;
	expect(rows.map(({ n8n }) => n8n)).toEqual(n8nVersions);
	expect(n8nVersions.at(-1)).toBe(n8nVersion);
});
