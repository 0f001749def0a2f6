import { packagesToStart } from '../../scripts/lib/packages-to-start.mjs';
import { packagesThatStartNeeds } from './importedPackages.mjs';

describe('npm start on a fresh clone', () => {
	it('installs every package that it and the build need, and no other', () => {
		expect(packagesToStart).toEqual(packagesThatStartNeeds());
	});
});
