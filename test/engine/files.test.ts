import type { IBinaryData, IDataObject, INodeParameters } from 'n8n-workflow';

import { useSandbox } from '../helpers/useSandbox';
import { operationCases } from '../data/operations';
import { runTwoChat, type RunOptions } from '../helpers/engine';

/** A file as n8n keeps it on its disk. */
const onDisk = (more: Partial<IBinaryData> = {}): IBinaryData => ({
	id: 'filesystem-v2:workflows/1/executions/1/binary_data/1',
	data: 'filesystem-v2',
	mimeType: 'image/png',
	fileName: 'Shop front.png',
	fileExtension: 'png',
	bytes: 1_000,
	...more,
});
const LINK =
	/^https:\/\/n8n\.example\.com\/rest\/binary-data\/signed\?token=.+&file=Shop%20front\.png$/;
const DETAIL = /&file=detail\.png$/;

const binary = { data: onDisk(), detail: onDisk({ id: 'other', fileName: 'detail.png' }) };

const sandbox = useSandbox();

const run = async (
	[resource, operation]: [string, string],
	parameters: INodeParameters,
	more: Partial<RunOptions> = {},
) => {
	const found = operationCases.find(
		(one) => one.resource === resource && one.operation === operation,
	);
	return await runTwoChat({
		baseUrl: sandbox.url,
		restApiUrl: 'https://n8n.example.com/rest',
		binary,
		parameters: { resource, operation, ...found?.minimal.parameters, ...parameters },
		...more,
	});
};

const sentAt = (property: string): unknown =>
	property
		.split('.')
		.reduce<unknown>((value, key) => (value as IDataObject)[key], sandbox.requests[0].body);

const places: Array<[string, [string, string], INodeParameters, string]> = [
	['picture of a group', ['group', 'setPicture'], { pictureUrl: '' }, 'url'],
	['profile picture', ['whatsAppNumber', 'setProfilePicture'], { pictureUrl: '' }, 'url'],
	['image status', ['whatsAppNumber', 'postStatus'], { statusType: 'image' }, 'image_url'],
	['video status', ['whatsAppNumber', 'postStatus'], { statusType: 'video' }, 'video_url'],
	['new product', ['catalogProduct', 'create'], { imageUrl: '' }, 'product.image_url'],
	['WABA message', ['wabaMessage', 'sendMedia'], { mediaUrl: '' }, 'url'],
	['further picture', ['catalogProduct', 'addImages'], { imageUrl: '' }, 'product.image_urls.0'],
];

describe.each(places)('a file of the item as %s', (_, operation, parameters, property) => {
	const ofItem = { ...parameters, mediaFrom: 'binary' };

	it('goes to 2Chat as a signed link to this n8n', async () => {
		const { error } = await run(operation, ofItem);
		expect(error).toBeUndefined();
		expect(sentAt(property)).toMatch(LINK);
	});

	it('is one of each item', async () => {
		const { error } = await run(operation, ofItem, { input: [{}, {}] });
		expect(error).toBeUndefined();
		expect(sandbox.requests.map(({ body }) => JSON.stringify(body))).toEqual([
			expect.stringContaining('/binary-data/signed?token='),
			expect.stringContaining('/binary-data/signed?token='),
		]);
	});

	it.each([
		['there is none', { photo: onDisk() }, /no binary field "data".*"photo"/],
		['it is too large', { data: onDisk({ bytes: 17 * 1024 * 1024 }) }, /has 17\.0 MB/],
	])('is refused before anything is sent when %s', async (_reason, files, sentence) => {
		const { error } = await run(operation, ofItem, { binary: files });
		expect(error?.message).toMatch(sentence);
		expect(sandbox.requests).toHaveLength(0);
	});

	it('is refused, with what to choose instead, when nothing can reach this n8n', async () => {
		const { error } = await run(operation, ofItem, {
			restApiUrl: 'http://localhost:5678/rest',
			baseUrl: 'https://api.example.com/open',
		});
		expect(error?.message).toMatch(
			/cannot reach n8n at http:\/\/localhost.*; or choose Public URL under (Picture|Media|Image) From$/,
		);
	});
});

describe('a file of the item in the header of a template', () => {
	const templateWith = (value: INodeParameters): INodeParameters => {
		const template = [...sandbox.state.templates.values()].find(
			({ name }) => name === 'invoice_document',
		);
		return {
			template: { __rl: true, mode: 'id', value: String(template?.uuid) },
			templateVariables: { mappingMode: 'defineBelow', value: { body_1: 'Jane', ...value } },
		};
	};
	const invoice = onDisk({ mimeType: 'application/pdf', fileName: 'invoice 7.pdf' });
	const sendTemplate = async (value: INodeParameters, more: Partial<RunOptions> = {}) =>
		await run(['wabaMessage', 'sendTemplate'], templateWith(value), more);

	it('goes to 2Chat as a signed link; a picture shows no name', async () => {
		const { error } = await sendTemplate({ header_media_file: 'data' });
		expect(error).toBeUndefined();
		expect(sentAt('params')).toEqual({
			body: ['Jane'],
			header_media_url: expect.stringMatching(LINK),
		});
	});

	it.each([
		['its own name', {}, 'invoice 7.pdf'],
		['the name that is filled in', { header_media_filename: 'Invoice.pdf' }, 'Invoice.pdf'],
	])('shows a document under %s', async (_, value, name) => {
		const files = { binary: { data: invoice } };
		const { error } = await sendTemplate({ header_media_file: 'data', ...value }, files);
		expect(error).toBeUndefined();
		expect(sentAt('params.header_media_filename')).toBe(name);
	});

	it('is sent by Smart Send too, where the window is closed', async () => {
		const { error, json } = await run(['wabaMessage', 'smartSend'], {
			...templateWith({ header_media_file: 'data' }),
			to: { __rl: true, mode: 'number', value: '+15550100009' },
		});
		expect(error).toBeUndefined();
		expect(json[0]).toMatchObject({ sentAs: 'template' });
		expect(sandbox.requests[1].body.params).toMatchObject({
			header_media_url: expect.stringMatching(LINK),
		});
	});

	it.each([
		['there is none', { header_media_file: 'photo' }, /no binary field "photo"/],
		[
			'an address is given too',
			{ header_media_file: 'data', header_media_url: 'https://example.com/i.pdf' },
			/^Header Media URL and Header Input Binary Field are both filled in/,
		],
	])('is refused before anything is sent where %s', async (_, value, sentence) => {
		const { error } = await sendTemplate(value);
		expect(error?.message).toMatch(sentence);
		expect(sandbox.requests).toHaveLength(0);
	});
});

describe('files of the catalog', () => {
	it('are two pictures of a product', async () => {
		const more = { mediaFrom: 'binary', secondBinaryPropertyName: 'detail' };
		const { error } = await run(['catalogProduct', 'addImages'], more);
		expect(error).toBeUndefined();
		expect(sentAt('product.image_urls')).toEqual([
			expect.stringMatching(LINK),
			expect.stringMatching(DETAIL),
		]);
	});

	it('become the new picture of a product', async () => {
		const updateFields = { imageBinaryPropertyName: 'detail' };
		const { error } = await run(['catalogProduct', 'update'], { updateFields });
		expect(error).toBeUndefined();
		expect(sentAt('product')).toEqual({ image_url: expect.stringMatching(DETAIL) });
	});

	it('are refused where an address is given too', async () => {
		const updateFields = { imageBinaryPropertyName: 'data', imageUrl: 'https://example.com/a.png' };
		const { error } = await run(['catalogProduct', 'update'], { updateFields });
		expect(error?.message).toBe(
			'Image URL and Image Input Binary Field are both filled in. Remove one of them',
		);
		expect(sandbox.requests).toHaveLength(0);
	});
});

it('removes a profile picture although a file is chosen', async () => {
	const { error } = await run(['whatsAppNumber', 'setProfilePicture'], {
		mediaFrom: 'binary',
		removePicture: '={{ true }}',
	});
	expect(error).toBeUndefined();
	expect(sandbox.requests[0].body).toEqual({ url: null });
});
