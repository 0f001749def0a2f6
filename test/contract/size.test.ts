import { loadTime, print, unpackedSize } from './size.mjs';

it('the package stays below 730 kB, and its nodes load', () => {
	const bytes = unpackedSize();
	print(`The package: ${Math.round(bytes / 1000)} kB, loads in ${Math.round(loadTime())} ms`);

	expect(bytes).toBeLessThan(730_000);
});
