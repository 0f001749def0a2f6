import { run } from './children.mjs';
import { Stop } from './stop.mjs';

/**
 * Runs npm.
 *
 * npm hands the settings of the script that called us (such as `ignore-scripts` of this repository) down through the
 * environment, so every call must say by itself whether install scripts may run.
 *
 * @param {string[]} args
 * @param {object} options
 * @param {string} options.cwd
 * @param {NodeJS.ProcessEnv} [options.env]
 * @param {string} [options.cure] what to do when npm fails; default: look at the network
 * @returns {Promise<string>} npm's standard output
 */
export async function npm(args, { cwd, env = process.env, cure = defaultCure }) {
	const { code, stdout, output } = await run('npm', [...args, '--no-audit', '--no-fund'], {
		cwd,
		env,
	});
	if (code !== 0) {
		throw new Stop(
			`${lastLines(output)}\n\n\`npm ${args.join(' ')}\` did not finish in ${cwd}. ${cure}`,
		);
	}
	return stdout;
}

const defaultCure =
	'Check that the npm registry can be reached (`npm ping`) and that the disk has room, then run the command again.';

const lastLines = (output) => output.trimEnd().split('\n').slice(-25).join('\n');
