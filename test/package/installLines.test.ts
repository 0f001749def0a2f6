import { textOf } from '../contract/files.mjs';

const { name } = JSON.parse(textOf('package.json')) as { name: string };
const readme = textOf('README.md');
const page = textOf('docs/self-hosting.md');

/** The lines of code of a row of the README's table. */
const codeOf = (row: string) => {
	const line = readme.split('\n').find((one) => one.startsWith(`| **${row}**`)) ?? '';
	return [...line.matchAll(/`([^`]+)`/g)].map(([, code]) => code);
};
const [byNpm] = codeOf('npm');
const [inDocker, restart] = codeOf('Docker');

describe('the lines that users copy to install', () => {
	it('are the same by npm and in Docker: into the user folder, this package, nothing that n8n has already', () => {
		expect(byNpm).toBe(
			`mkdir -p ~/.n8n/nodes && cd ~/.n8n/nodes && npm install --legacy-peer-deps ${name}`,
		);
		expect(inDocker).toBe(`docker exec -it n8n sh -c '${byNpm}'`);
		expect(restart).toBe('docker restart n8n');
	});

	it('meet a container of that name, whose user folder is in a volume', () => {
		const docker = page.split('\n').filter((line) => /^docker /.test(line));
		expect(docker).toEqual([
			'docker volume create n8n_data',
			expect.stringMatching(/^docker run -d --name n8n .* n8nio\/n8n$/),
			inDocker,
			restart,
		]);
		// The image's user is `node`.
		expect(docker[1]).toContain(' -v n8n_data:/home/node/.n8n ');
		expect(docker[1]).toMatch(/ -p 5678:5678 /);
	});
});
