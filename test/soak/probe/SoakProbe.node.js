const { createServer } = require('node:http');
const { setFlagsFromString } = require('node:v8');
const { runInNewContext } = require('node:vm');

setFlagsFromString('--expose-gc');
/** Collects all garbage, now: what is left is held by somebody. */
const collect = runInNewContext('gc');

/** What the nodes of this name have seen, until somebody says that it has come. */
let seen = [];
let count = 0;

/** The first of n8n's loads keeps the port; a second would find it taken. */
const server = createServer((request, response) => {
	const { pathname, searchParams } = new URL(request.url, 'http://localhost');
	if (pathname === '/collected') collect();
	// An answer may get lost where n8n is busy.
	seen = seen.filter(({ nth }) => nth > Number(searchParams.get('have')));
	const { rss, heapUsed, external } = process.memoryUsage();
	const handles = {};
	for (const name of process.getActiveResourcesInfo()) handles[name] = (handles[name] ?? 0) + 1;
	response.end(JSON.stringify({ rss, heapUsed, external, handles, seen }));
});
server.on('error', () => {});
server.listen(Number(process.env.SOAK_PROBE_PORT), '127.0.0.1');
server.unref();

/** Notes each item that comes to it: so a run is counted though n8n keeps no execution. Loaded as a custom extension. */
class SoakProbe {
	constructor() {
		this.description = {
			displayName: 'Soak Probe',
			name: 'soakProbe',
			group: ['transform'],
			version: 1,
			description: 'Notes what comes to it',
			defaults: { name: 'Soak Probe' },
			inputs: ['main'],
			outputs: ['main'],
			properties: [
				{ displayName: 'Kind', name: 'kind', type: 'string', default: '' },
				{ displayName: 'About', name: 'about', type: 'string', default: '' },
			],
		};
	}

	async execute() {
		const items = this.getInputData();
		items.forEach(({ json, binary }, index) => {
			const kind = this.getNodeParameter('kind', index);
			const about = this.getNodeParameter('about', index);
			const { text, _twoChat: { eventId } = {} } = json;
			seen.push({ nth: (count += 1), kind, about, text, eventId, hasFile: binary !== undefined });
		});
		return [items];
	}
}

module.exports = { SoakProbe };
