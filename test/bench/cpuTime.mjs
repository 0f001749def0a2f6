import { readFile } from 'node:fs/promises';

/** Linux counts in hundredths of a second, whatever the machine. */
const TICKS_PER_SECOND = 100;

/**
 * CPU time that a process has used so far, all its threads together.
 *
 * @param {number} pid
 * @returns {Promise<number>} milliseconds; NaN where the system has no /proc
 */
export async function cpuTime(pid) {
	try {
		const stat = await readFile(`/proc/${pid}/stat`, 'utf8');
		// The name in brackets may hold spaces; what follows it does not.
		const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
		const [user, system] = [fields[11], fields[12]].map(Number);
		return ((user + system) * 1000) / TICKS_PER_SECOND;
	} catch {
		return NaN;
	}
}
