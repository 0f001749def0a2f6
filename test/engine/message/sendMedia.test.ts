import type { IBinaryData, IDataObject, INodeParameters } from 'n8n-workflow';

import { useSandbox } from '../../helpers/useSandbox';
import { runTwoChat, type RunOptions } from '../../helpers/engine';
import { OneCredential } from '../../helpers/credentials';

const JANE = '+15550100001';
const PUBLIC = 'https://n8n.example.com/rest';

/** A file as n8n keeps it on its disk. */
const onDisk = (more: Partial<IBinaryData> = {}): IBinaryData => ({
	id: 'filesystem-v2:workflows/1/executions/1/binary_data/1',
	data: 'filesystem-v2',
	mimeType: 'application/pdf',
	fileName: 'Offer 7.pdf',
	fileExtension: 'pdf',
	bytes: 1_000,
	...more,
});

const megabytes = (count: number) => count * 1024 * 1024;

const sandbox = useSandbox();

const send = async (parameters: INodeParameters, more: Partial<RunOptions> = {}) =>
	await runTwoChat({
		baseUrl: sandbox.url,
		restApiUrl: PUBLIC,
		binary: { data: onDisk() },
		parameters: {
			resource: 'message',
			operation: 'sendMedia',
			from: { __rl: true, mode: 'number', value: '+15550100002' },
			to: { __rl: true, mode: 'number', value: JANE },
			mediaFrom: 'binary',
			...parameters,
		},
		...more,
	});

/** The address of the file in the message that was sent, taken apart. */
function sentLink(index = 0) {
	const url = new URL(String(sandbox.requests[index].body.url));
	const [, claims] = url.searchParams.get('token')!.split('.');
	const { id, iat, exp } = JSON.parse(Buffer.from(claims, 'base64url').toString()) as {
		id: string;
		iat: number;
		exp: number;
	};
	return { url, id, seconds: exp - iat };
}

const inItems = (...items: IDataObject[]) => ({ input: items });

describe('a file of the item', () => {
	it('is sent as a signed link to this n8n, which ends with the name of the file', async () => {
		const { error, json } = await send({ message: 'The offer' });
		expect(error).toBeUndefined();
		expect(json).toEqual([{ messageId: expect.stringMatching(/^MSG/), batched: false }]);
		const { url, id } = sentLink();
		expect(`${url.origin}${url.pathname}`).toBe(`${PUBLIC}/binary-data/signed`);
		expect(id).toBe(onDisk().id);
		expect(url.href).toMatch(/&file=Offer%207\.pdf$/);
		expect(sandbox.requests[0].body).toEqual({
			from_number: '+15550100002',
			to_number: JANE,
			url: url.href,
			text: 'The offer',
		});
	});

	it.each([
		['a day, when nothing is said', {}, 86_400],
		['as many hours as were chosen', { linkExpiresAfter: 0.5 }, 1_800],
	])('can be fetched for %s', async (_, options, seconds) => {
		await send({ options });
		expect(sentLink().seconds).toBe(seconds);
	});

	it('can be another binary field than "data"', async () => {
		const binary = { data: onDisk(), photo: onDisk({ id: 'filesystem-v2:other' }) };
		await send({ binaryPropertyName: 'photo' }, { binary });
		expect(sentLink().id).toBe('filesystem-v2:other');
	});

	it('can be given by an expression, as a tool needs it, whose items have no files', async () => {
		const input = inItems({ file: { ...onDisk() } });
		const { error } = await send(
			{ binaryPropertyName: '={{ $json.file }}' },
			{ ...input, binary: undefined },
		);
		expect(error).toBeUndefined();
		expect(sentLink().id).toBe(onDisk().id);
	});

	it('can be among the fields of the item, where the workflow combines them', async () => {
		await send({}, { ...inItems({ data: { ...onDisk() } }), binary: undefined });
		expect(sentLink().id).toBe(onDisk().id);
	});

	it.each([
		['has no name', { fileName: undefined }, /&file=file\.pdf$/],
		['has neither name nor ending', { fileName: '', fileExtension: '' }, /[?]token=[\w.-]+$/],
	])('is sent too when it %s', async (_, more, link) => {
		await send({}, { binary: { data: onDisk(more) } });
		expect(sentLink().url.href).toMatch(link);
	});

	it('is sent with exactly 16 MB', async () => {
		const { error } = await send({}, { binary: { data: onDisk({ bytes: megabytes(16) }) } });
		expect(error).toBeUndefined();
	});

	it('goes out once when Retry On Fail runs the node again', async () => {
		sandbox.faults.add({ method: 'POST', status: 500, when: 'after' });
		await send({}, { node: { retryOnFail: true, maxTries: 3, waitBetweenTries: 0 } });
		expect(sandbox.count({ method: 'POST' })).toBe(1);
	});
});

describe('what could not arrive is refused before anything is sent', () => {
	const hours = (linkExpiresAfter: string) => ({ options: { linkExpiresAfter } });

	it.each<[string, INodeParameters, Partial<RunOptions>, RegExp]>([
		[
			'a field that is not there, with those that are',
			{ binaryPropertyName: 'file' },
			{ binary: { photo: onDisk(), scan: onDisk() } },
			/no binary field "file".*"photo", "scan"/,
		],
		[
			'an item without files',
			{},
			{ binary: undefined },
			/no binary field "data"\. Put a node before this one/,
		],
		[
			'a file over 16 MB',
			{},
			{ binary: { data: onDisk({ bytes: megabytes(17) }) } },
			/"Offer 7\.pdf" has 17\.0 MB, and 2Chat takes at most 16 MB.*Make it smaller/,
		],
		[
			'a file over 16 MB that is in the item itself',
			{},
			{
				binary: {
					data: onDisk({ id: undefined, bytes: undefined, data: 'A'.repeat(megabytes(22)) }),
				},
			},
			/has 16\.5 MB/,
		],
		[
			'a file in memory',
			{},
			{ binary: { data: onDisk({ id: undefined, data: 'QUJD' }) } },
			/in memory.*N8N_DEFAULT_BINARY_DATA_MODE of n8n to filesystem.*Public URL/,
		],
		[
			'no time',
			hours('={{ 0 }}'),
			{},
			/Link Expires After is not a time.*number of hours, for example 24/,
		],
		['words as a time', hours('={{ "a day" }}'), {}, /Link Expires After is not a time/],
	])('%s', async (_, parameters, more, message) => {
		const { error } = await send(parameters, more);
		expect(error?.message).toMatch(message);
		expect(sandbox.requests).toHaveLength(0);
	});

	it.each([
		['http://localhost:5678/rest', /cannot reach n8n at http:\/\/localhost:5678.*N8N_WEBHOOK_URL/],
		['http://192.168.1.7:5678/rest', /run the workflow again; or choose Public URL/],
	])('from an n8n at %s, which 2Chat can not reach', async (restApiUrl, message) => {
		const credential = new OneCredential({
			apiKey: 'UAK-x',
			baseUrl: 'https://api.example.com/open',
		});
		const { error } = await send({}, { restApiUrl, credential });
		expect(error?.message).toMatch(message);
		expect(error?.message).not.toMatch(/token=/);
	});

	it('keeps back all items when the file of a later one is too large', async () => {
		const binary = { small: onDisk(), large: onDisk({ bytes: megabytes(17) }) };
		const { error } = await send(
			{ binaryPropertyName: '={{ $json.name }}' },
			{ binary, ...inItems({ name: 'small' }, { name: 'large' }) },
		);
		expect(error?.message).toMatch(/0 of 2 items went through/);
		expect(sandbox.requests).toHaveLength(0);
	});
});

it('a public address is sent as it is, though the item has files', async () => {
	await send({ mediaFrom: 'url', mediaUrl: 'https://example.com/a.jpg' });
	expect(sandbox.requests[0].body.url).toBe('https://example.com/a.jpg');
});
