import { existsSync } from 'node:fs';
import { findProgram } from './programs.mjs';
import { Stop } from './stop.mjs';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/**
 * @returns {string} the path of Chromium, or of a browser that is built on it
 * @throws Stop with the cure where there is none
 */
export function findChromium() {
	const { CHROMIUM } = process.env;
	const found = CHROMIUM && existsSync(CHROMIUM) ? CHROMIUM : findProgram(names);
	if (found) return found;
	throw new Stop(
		'No Chromium was found. Install it (Debian, Ubuntu: `sudo apt-get install chromium`), or set CHROMIUM to the path of its program, then run the command again.',
	);
}
