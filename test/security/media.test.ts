import type { IHttpRequestOptions } from 'n8n-workflow';

import { downloadMedia } from '../../nodes/TwoChat/transport/media/download';

const TWOCHAT = 'https://api.p.2chat.io/open';
const LIMITS = { maxBytes: 1000, timeoutMs: 1000 };

async function* bytes() {
	yield Buffer.from('file');
}

/** What the addresses answer: a file, or where they lead on to. */
function download(url: string, leadsTo: Record<string, string> = {}, baseUrl = TWOCHAT) {
	const asked: string[] = [];
	const context = {
		getNode: () => ({}),
		getCredentials: async () => ({ apiKey: 'UAK-sandbox', baseUrl }),
		helpers: {
			async httpRequest(request: IHttpRequestOptions) {
				asked.push(request.url);
				expect(request).toMatchObject({ disableFollowRedirect: true });
				const location = leadsTo[request.url];
				return {
					statusCode: location ? 302 : 200,
					headers: location ? { location } : {},
					body: Object.assign(bytes(), { destroy() {} }),
				};
			},
			prepareBinaryData: async () => ({ data: '', mimeType: 'image/png' }),
		},
	};
	const done = downloadMedia(context as never, { url, type: 'image', mimeType: '' }, LIMITS);
	return done.then((got) => ({ asked, reason: 'reason' in got ? got.reason : undefined }));
}

const LOCAL = [
	'http://localhost/x',
	'http://localhost./x',
	'http://LOCALHOST:5678/rest/settings',
	'http://127.0.0.1/x',
	'http://127.1/x',
	'http://2130706433/x',
	'http://0x7f000001/x',
	'http://0177.0.0.1/x',
	'http://0/x',
	'http://10.1.2.3/x',
	'http://172.20.0.1/x',
	'http://192.168.0.1/x',
	'http://100.64.0.1/x',
	'http://169.254.169.254/latest/meta-data/',
	'http://[::1]/x',
	'http://[::]/x',
	'http://[::ffff:127.0.0.1]/x',
	'http://[::ffff:a9fe:a9fe]/x',
	'http://[fd00::1]/x',
	'http://[fe80::1]/x',
	'http://metadata.google.internal/x',
	'http://redis:6379/x',
	'http://printer.local/x',
	'http://user:secret@127.0.0.1/x',
];

describe('the file of a message', () => {
	it.each(LOCAL)('is not fetched from %s, which only n8n can reach', async (url) => {
		const { asked, reason } = await download(url);
		expect(asked).toEqual([]);
		expect(reason).toMatch(/not on the internet, so it was not fetched/);
		expect(reason).not.toContain('secret');
	});

	it.each([...LOCAL, 'file:///etc/passwd', 'ftp://files.example.com/x', '//192.168.0.1/x'])(
		'is not fetched from %s by way of another server either',
		async (url) => {
			const first = 'https://files.example.com/photo.jpg';
			const { asked, reason } = await download(first, { [first]: url });
			expect(asked).toEqual([first]);
			expect(reason).toMatch(/not on the internet, so it was not fetched/);
		},
	);

	it('is fetched where its server leads on to another on the internet', async () => {
		const { asked, reason } = await download('https://files.example.com/a', {
			'https://files.example.com/a': '/b',
			'https://files.example.com/b': 'https://storage.example.com/c',
		});
		expect(reason).toBeUndefined();
		expect(asked).toEqual([
			'https://files.example.com/a',
			'https://files.example.com/b',
			'https://storage.example.com/c',
		]);
	});

	it('is given up where servers lead on in a circle', async () => {
		const at = 'https://files.example.com/a';
		const { asked, reason } = await download(at, { [at]: at });
		expect(asked).toHaveLength(6);
		expect(reason).toMatch(/redirects again and again/);
	});

	it('is fetched from this network where 2Chat is in it too, as the sandbox is', async () => {
		const { reason } = await download('http://127.0.0.1/x', {}, 'http://localhost:8080/open');
		expect(reason).toBeUndefined();
	});
});
