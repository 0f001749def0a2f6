import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer as createProxy } from 'node:http';
import { createServer } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../../scripts/lib/children.mjs';
import { portOf } from '../../scripts/lib/ports.mjs';

/** npm's own. In pieces, because no file in git names the host of a registry (test/package/trackedFiles). */
const HOST = ['registry', 'npmjs', 'org'].join('.');

/** Runs a command that must succeed. */
async function must(command, args, cwd) {
	const { code, output } = await run(command, args, { cwd });
	if (code !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${code}:\n${output}`);
}

/**
 * npm's registry, on this machine, with nothing in it but what a test publishes. n8n installs from no other address
 * than npm's own (another one takes a license), so this is a proxy that answers for that address, and refuses all else.
 */
export class Registry {
	/** What it was asked for, and which other hosts it refused. */
	asked = /** @type {string[]} */ ([]);
	refused = /** @type {string[]} */ ([]);
	versions = /** @type {Record<string, object>} */ ({});
	tarballs = /** @type {Record<string, Buffer>} */ ({});
	folder = mkdtempSync(join(tmpdir(), 'twochat-registry-'));
	proxy = createProxy();
	/** What a program's environment needs to ask here; npm's settings of this machine stay out. */
	env = /** @type {NodeJS.ProcessEnv} */ ({});

	/** @returns {Promise<Registry>} */
	static async start() {
		const own = new Registry();
		const [key, cert] = ['key.pem', 'cert.pem'].map((name) => join(own.folder, name));
		const subject = ['-subj', `/CN=${HOST}`, '-addext', `subjectAltName=DNS:${HOST}`];
		const kind = ['-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '1'];
		await must('openssl', ['req', ...kind, ...subject, '-keyout', key, '-out', cert]);
		const tls = { key: readFileSync(key), cert: readFileSync(cert) };
		const server = createServer(tls, (request, response) => own.#answer(request, response));
		own.proxy.on('connect', ({ url = '' }, socket) => {
			socket.on('error', () => socket.destroy());
			if (url === `${HOST}:443`) {
				socket.write('HTTP/1.1 200 Connected\r\n\r\n');
				server.emit('connection', socket);
			} else {
				own.refused.push(url);
				socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
			}
		});
		await new Promise((resolve) => own.proxy.listen(0, '127.0.0.1', () => resolve(undefined)));
		const address = `http://127.0.0.1:${portOf(own.proxy)}`;
		own.env = {
			HTTPS_PROXY: address,
			NO_PROXY: '127.0.0.1',
			NODE_EXTRA_CA_CERTS: cert,
			npm_config_globalconfig: join(own.folder, 'npmrc'),
		};
		return own;
	}

	/**
	 * Publishes a packed package.
	 *
	 * @param {string} tarball its path
	 * @param {(manifest: Record<string, any>, folder: string) => void} [change] makes another version of it
	 */
	async publish(tarball, change = () => {}) {
		const folder = join(this.folder, 'package');
		rmSync(folder, { recursive: true, force: true });
		mkdirSync(folder);
		await must('tar', ['-xzf', tarball, '-C', folder, '--strip-components=1']);
		const path = join(folder, 'package.json');
		const manifest = JSON.parse(readFileSync(path, 'utf8'));
		change(manifest, folder);
		writeFileSync(path, JSON.stringify(manifest));
		const { name, version } = manifest;
		const file = `${name}-${version}.tgz`;
		await must('tar', ['-czf', file, 'package'], this.folder);
		const content = readFileSync(join(this.folder, file));
		const hash = (algorithm, form) => createHash(algorithm).update(content).digest(form);
		this.name = name;
		this.latest = version;
		this.tarballs[`/${name}/-/${file}`] = content;
		this.versions[version] = {
			...manifest,
			dist: {
				tarball: `https://${HOST}/${name}/-/${file}`,
				shasum: hash('sha1', 'hex'),
				integrity: `sha512-${hash('sha512', 'base64')}`,
			},
		};
	}

	#answer({ url = '' }, response) {
		this.asked.push(url);
		const { name = '', latest = '', versions } = this;
		const tarball = this.tarballs[url];
		if (tarball) return response.end(tarball);
		const [, asked, version] = url.split('/');
		const whole = { name, 'dist-tags': { latest }, versions };
		const found = version === undefined ? whole : versions[version === 'latest' ? latest : version];
		const known = decodeURIComponent(asked) === name && found !== undefined;
		response.writeHead(known ? 200 : 404, { 'content-type': 'application/json' });
		return response.end(JSON.stringify(known ? found : { error: 'Not found' }));
	}

	close() {
		this.proxy.close();
		this.proxy.closeAllConnections();
		rmSync(this.folder, { recursive: true, force: true });
	}
}
