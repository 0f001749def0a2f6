import type { IBinaryData, IDataObject } from 'n8n-workflow';

import { startSandbox, type Sandbox } from '../../sandbox/server.mjs';
import { startFileServer } from './fileServer.mjs';
import { TriggerHost } from './triggerHost';

describe('Download Media', () => {
	let sandbox: Sandbox;
	let files: Awaited<ReturnType<typeof startFileServer>>;
	let host: TriggerHost;
	let messages = 0;

	beforeAll(async () => {
		sandbox = await startSandbox();
		files = await startFileServer();
	});

	afterEach(async () => await host.stop());

	afterAll(async () => {
		await sandbox.close();
		await files.close();
	});

	const receive = async (media: IDataObject, options: IDataObject = {}) => {
		sandbox.reset();
		host = await new TriggerHost(sandbox, {
			simplify: false,
			options: { downloadMedia: true, ...options },
		}).start();
		await host.publish();
		const [{ hook_url: to }] = host.subscriptions();
		const payload = { uuid: `MSG-${++messages}`, message: { text: 'Look', media } };
		const [{ status }] = await sandbox.deliver('whatsapp.message.received', payload, { to });
		expect(status).toBe(200);
		expect(host.executions).toHaveLength(1);
		const { json, binary } = host.executions[0];
		expect(json).toMatchObject(payload);
		return {
			file: binary?.data,
			reason: (json._twoChat as IDataObject).mediaError as string | undefined,
		};
	};

	const content = (file?: IBinaryData) => Buffer.from(file?.data ?? '', 'base64').toString();

	it.each([
		[
			'an image',
			{ url: '/picture.jpg', type: 'image', mime_type: 'image/jpeg' },
			'picture',
			'picture.jpg',
			'image/jpeg',
		],
		[
			'a voice note',
			{ url: '/voice', type: 'ptt', mime_type: 'audio/ogg' },
			'voice',
			'voice.ogg',
			'audio/ogg',
		],
		[
			'a document, named by its server',
			{ url: '/download', type: 'document', mime_type: 'application/pdf' },
			'document',
			'Rechnung März.pdf',
			'application/pdf',
		],
		[
			'a file whose type only the server knows',
			{ url: '/picture.jpg', type: 'image' },
			'picture',
			'picture.jpg',
			'image/jpeg',
		],
		[
			'a voice note with an unusual ending',
			{ url: '/voice.oga', type: 'ptt', mime_type: 'audio/ogg; codecs=opus' },
			'voice',
			'voice.ogg',
			'audio/ogg',
		],
		[
			'a file whose type 2Chat calls a stream of bytes',
			{ url: '/voice', type: 'audio', mime_type: 'application/octet-stream' },
			'voice',
			'voice.ogg',
			'audio/ogg',
		],
		[
			'a document, named by its server in plain UTF-8',
			{ url: '/plain-name', type: 'document', mime_type: 'application/pdf' },
			'document',
			'Rechnung März.pdf',
			'application/pdf',
		],
		[
			'a file at an address with spaces and accents',
			{ url: '/my photo é.jpg', type: 'image', mime_type: 'image/jpeg' },
			'photo',
			'my photo é.jpg',
			'image/jpeg',
		],
		[
			'a file at an address that is encoded already',
			{ url: '/my%20photo%20%C3%A9.jpg', type: 'image', mime_type: 'image/jpeg' },
			'photo',
			'my photo é.jpg',
			'image/jpeg',
		],
		[
			'a file at an address with a percent sign',
			{ url: '/100%.jpg', type: 'image', mime_type: 'image/jpeg' },
			'percent',
			'100%.jpg',
			'image/jpeg',
		],
		[
			'a file that has moved',
			{ url: '/moved', type: 'image', mime_type: 'image/jpeg' },
			'picture',
			'moved.jpg',
			'image/jpeg',
		],
		[
			'a name that leads elsewhere',
			{ url: '/evil', type: 'document', mime_type: 'text/plain' },
			'evil',
			'.._.._etc_passwd.txt',
			'text/plain',
		],
	])('gives %s as binary data', async (_what, media, bytes, fileName, mimeType) => {
		const { file, reason } = await receive({ ...media, url: `${files.url}${media.url}` });
		expect(reason).toBeUndefined();
		expect(content(file)).toBe(bytes);
		expect(file).toMatchObject({ fileName, mimeType });
	});

	it.each([
		['a file that is gone', '/gone', /answered with status 404/],
		[
			'a file that says it is too large',
			'/large',
			/larger than 0.001 MB.*Raise Maximum Media Size/,
		],
		['a file that turns out too large', '/endless', /larger than 0.001 MB/],
		['a small file that unpacks to a large one', '/bomb', /larger than 0.002 MB/],
		[
			'a server that does not answer',
			'/silent',
			/did not arrive within 0.2 s.*Raise Media Timeout/,
		],
		['a file that stops coming', '/stalled', /did not arrive within 0.2 s/],
		['a file that comes drop by drop', '/dripping', /did not arrive within 0.2 s/],
		['a connection that breaks', '/broken', /could not be fetched/],
	])('keeps the message, and says why, for %s', async (_what, path, words) => {
		const media = { url: `${files.url}${path}`, type: 'image' };
		const { file, reason } = await receive(media, {
			// The bomb is as small on its way.
			maxMediaSize: path === '/bomb' ? 0.002 : 0.001,
			// Short only where the file never comes: the others must not depend on a quick machine.
			mediaTimeout: /silent|stalled|dripping/.test(path) ? 0.2 : 20,
		});
		expect(file).toBeUndefined();
		expect(reason).toMatch(words);
	});

	it.each(['', 'file:///etc/passwd', 'not an address', 'http://'])(
		'keeps the message for the address "%s"',
		async (url) => {
			const { file, reason } = await receive({ url, type: 'image' });
			expect(file).toBeUndefined();
			expect(reason).toMatch(/without a web address/);
		},
	);

	it('keeps the message where nobody listens', async () => {
		const { reason } = await receive({ url: 'http://127.0.0.1:1/picture.jpg', type: 'image' });
		expect(reason).toMatch(/could not be fetched/);
	});

	it('takes files of up to 16 MB unless the limit is changed, and waits for no larger one', async () => {
		const { reason } = await receive({ url: `${files.url}/video`, type: 'video' });
		expect(reason).toMatch(/larger than 16 MB/);
	});

	it('fetches nothing unless it is switched on', async () => {
		const { file, reason } = await receive(
			{ url: `${files.url}/picture.jpg`, type: 'image' },
			{ downloadMedia: false },
		);
		expect([file, reason]).toEqual([undefined, undefined]);
	});

	it('never sends the API key along, even to 2Chat', async () => {
		const { reason } = await receive({ url: `${sandbox.url}/info`, type: 'image' });
		// 2Chat answers 403 to a call without a key.
		expect(reason).toMatch(/status 403/);
	});
});
