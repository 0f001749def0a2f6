import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { runTwoChat, type RunOptions } from '../../helpers/engine';
import { startFileServer } from '../../trigger/fileServer.mjs';

let files: Awaited<ReturnType<typeof startFileServer>>;

beforeAll(async () => {
	files = await startFileServer();
});

afterAll(async () => await files.close());

const download = async (
	item: IDataObject,
	parameters: INodeParameters = {},
	more: Partial<RunOptions> = {},
) =>
	await runTwoChat({
		// In this network, as the files are.
		baseUrl: 'http://localhost:1/open',
		parameters: { resource: 'message', operation: 'downloadMedia', ...parameters },
		input: [item],
		...more,
	});

const at = (path: string) => `${files.url}${path}`;

describe('Download Media', () => {
	it("puts the file of the trigger's message into the field data", async () => {
		const { output, error } = await download({
			mediaUrl: at('/picture.jpg'),
			mediaType: 'image',
			mediaMimeType: 'image/jpeg',
		});
		expect(error).toBeUndefined();
		const [{ json, binary, pairedItem }] = output;
		expect(json).toEqual({
			mediaUrl: at('/picture.jpg'),
			fileName: 'picture.jpg',
			mimeType: 'image/jpeg',
			bytes: expect.any(Number),
		});
		expect(Buffer.from(binary!.data.data, 'base64').toString()).toBe('picture');
		expect(pairedItem).toEqual({ item: 0 });
	});

	it.each([
		['a message as 2Chat sent it', (media: IDataObject) => ({ message: { text: 'Look', media } })],
		['a nested one', (media: IDataObject) => ({ message: { uuid: 'MSG1', message: { media } } })],
	])('takes %s', async (_, messageWith) => {
		const item = messageWith({ url: at('/voice'), type: 'ptt', mime_type: 'audio/ogg' });
		const { output, error } = await download(item as IDataObject);
		expect(error).toBeUndefined();
		expect(output[0].binary!.data).toMatchObject({ fileExtension: 'ogg', mimeType: 'audio/ogg' });
	});

	it('takes another address than that of the item, into a field of another name', async () => {
		const { output } = await download(
			{ mediaUrl: at('/voice'), mediaMimeType: 'audio/ogg' },
			{ mediaUrl: at('/picture.jpg'), binaryProperty: 'photo' },
		);
		expect(output[0].binary!.photo).toMatchObject({
			fileName: 'picture.jpg',
			mimeType: 'image/jpeg',
		});
	});

	it.each([
		['no file', { text: 'Hello' }, {}, /^The message has no media\. Fill in Media URL/],
		[
			'no web address',
			{},
			{ mediaUrl: 'photo.jpg' },
			/^Media URL "photo\.jpg" is not a web address/,
		],
		['a size that is none', {}, { options: { maxMediaSize: -1 } }, /^Maximum Media Size is "-1"/],
		['a file that is gone', { mediaUrl: '/gone' }, {}, /answered with status 404/],
		[
			'a file over the limit',
			{ mediaUrl: '/picture.jpg' },
			{ options: { maxMediaSize: 0.000001 } },
			/larger than .*Raise Maximum Media Size/,
		],
	])('fails with a sentence for %s', async (_, item, parameters, sentence) => {
		const given = item as { mediaUrl?: string };
		const input = given.mediaUrl ? { mediaUrl: at(given.mediaUrl) } : item;
		const located =
			'options' in parameters && !given.mediaUrl
				? { mediaUrl: at('/picture.jpg'), ...parameters }
				: parameters;
		const { error } = await download(input as IDataObject, located as INodeParameters);
		expect(error?.message).toMatch(sentence);
	});

	it('goes on with the other items where one has no file, under Continue On Fail', async () => {
		const { output } = await download(
			{},
			{},
			{
				input: [{ mediaUrl: at('/picture.jpg') }, { text: 'Hello' }, { mediaUrl: at('/voice') }],
				node: { onError: 'continueRegularOutput' },
			},
		);
		expect(output.map(({ binary }) => binary !== undefined)).toEqual([true, false, true]);
		expect(output[1].json.error).toMatch(/no media/);
	});
});
