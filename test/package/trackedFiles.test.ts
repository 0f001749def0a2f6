import { tracesInTrackedFiles } from './trackedFiles.mjs';

describe('the files in git', () => {
	it('name no path of a machine and no package registry', () => {
		expect(tracesInTrackedFiles()).toEqual([]);
	});
});
