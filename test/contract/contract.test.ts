import { contractOf } from '../../scripts/lib/tables/contract.mjs';
import { outputsOf } from '../../scripts/lib/tables/outputs.mjs';
import { textOf } from './files.mjs';
import { node, trigger } from './nodes';

describe('what workflows rely on', () => {
	it('is as test/data/contract.json has it (a change on purpose: `npm run tables`, and the CHANGELOG)', () => {
		const now = JSON.parse(contractOf({ node, trigger, outputsOf })) as object;
		expect(now).toEqual(JSON.parse(textOf('test/data/contract.json')));
	});
});
