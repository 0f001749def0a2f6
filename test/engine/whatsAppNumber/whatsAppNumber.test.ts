import type { INodeParameters } from 'n8n-workflow';

import { useSandbox } from '../../helpers/useSandbox';
import { runTwoChat } from '../../helpers/engine';

const SALES = 'WPN00000000-0000-4000-8000-000000000001';
const OLD_PHONE = 'WPN00000000-0000-4000-8000-000000000004';

const located = (mode: string, value: string): INodeParameters => ({ __rl: true, mode, value });
const whatsappNumber = located('list', '+15550100002');

const sandbox = useSandbox();

const run = async (operation: string, parameters: INodeParameters, more = {}) =>
	await runTwoChat({
		baseUrl: sandbox.url,
		parameters: { resource: 'whatsAppNumber', operation, ...parameters },
		...more,
	});

/** Expressions that give these values: n8n itself refuses literal ones that are empty. */
const fromInput = (values: object): INodeParameters =>
	Object.fromEntries(Object.keys(values).map((key) => [key, `={{ $json.${key} }}`]));

describe('the connection of a number', () => {
	it('is said in words, in lists and for one number', async () => {
		const list = await run('getAll', { returnAll: true, simplify: true });
		expect(list.json.map(({ name, status }) => [name, status])).toEqual([
			['Sales', 'connected'],
			['Support', 'connected'],
			['Acme', 'connected'],
			['Old phone', 'disconnected'],
		]);
		const one = await run('get', { whatsappNumber: located('id', OLD_PHONE), simplify: true });
		expect(one.json[0]).toMatchObject({ uuid: OLD_PHONE, status: 'disconnected' });
	});

	it('can be followed from creating the number over its QR code to deleting it', async () => {
		const created = await run('create', { phoneNumber: '+15553000009', friendlyName: 'New' });
		const whatsappNumber = located('id', String(created.json[0].uuid));
		const code = await run('getQrCode', { whatsappNumber, downloadPicture: false });
		const status = await run('getStatus', { whatsappNumber });
		expect(status.json[0]).toMatchObject({
			status: 'disconnected',
			connection_status: 'D',
			qr_code: code.json[0].qr_code,
			events: expect.any(Array),
		});
		expect(status.json[0]).not.toHaveProperty('success');
		expect((await run('connect', { whatsappNumber })).json).toEqual([{ success: true }]);
		expect((await run('delete', { whatsappNumber })).json).toEqual([{ deleted: true }]);
		expect((await run('getStatus', { whatsappNumber })).error?.message).toMatch(
			/2Chat has no such WhatsApp number/,
		);
	});

	it('gives the channel where 2Chat answers a command with it', async () => {
		const channel = { uuid: SALES, connection_status: 'D' };
		sandbox.faults.add({ status: 200, body: { success: true, channel } });
		const { json } = await run('disconnect', { whatsappNumber: located('id', SALES) });
		expect(json).toEqual([{ channel }]);
	});
});

describe('Get QR Code', () => {
	const parameters = { whatsappNumber: located('id', OLD_PHONE), binaryProperty: 'code' };

	beforeEach(() => void sandbox.state.qrCodes.set(OLD_PHONE, '2@x'));

	it('gives the code and its picture as a file', async () => {
		const { output, error } = await run('getQrCode', parameters);
		expect(error).toBeUndefined();
		expect(output[0].json.qr_code).toBe('2@x');
		const picture = output[0].binary?.code;
		expect(picture).toMatchObject({ mimeType: 'image/png', fileName: 'qr-code.png' });
		expect(Buffer.from(String(picture?.data), 'base64').subarray(1, 4).toString()).toBe('PNG');
	});

	it('takes the picture from a data address too', async () => {
		const url = 'data:image/png;base64,iVBORw0KGgo=';
		const body = { success: true, qr_code: '2@x', qr_code_image_url: url };
		sandbox.faults.add({ status: 200, body });
		const { output } = await run('getQrCode', parameters);
		expect(output[0].binary?.code.data).toBe('iVBORw0KGgo=');
	});

	it.each([
		['there is none', {}, /gave no picture.*Turn off Download Picture/],
		[
			'it can not be fetched',
			{ qr_code_image_url: 'http://127.0.0.1:9/x' },
			/could not be fetched/,
		],
	])('says what to do when %s', async (_, picture, message) => {
		sandbox.faults.add({ status: 200, body: { success: true, qr_code: '2@x', ...picture } });
		const { error } = await run('getQrCode', parameters);
		expect(error?.message).toMatch(message);
	});
});

describe('Check Number', () => {
	const check = async (contactNumber: string) =>
		await run('checkNumber', { whatsappNumber, contactNumber, simplify: true });

	it('says whether a number is on WhatsApp and where to send to', async () => {
		const { json } = await check('+1 555 010 0001');
		expect(json[0]).toMatchObject({ isValid: true, onWhatsApp: true, sendTo: '+15550100001' });
	});

	it('says no for one that is not on WhatsApp, and for one that does not exist', async () => {
		expect((await check('+15550100404')).json[0]).toMatchObject({
			isValid: true,
			onWhatsApp: false,
			sendTo: null,
		});
		sandbox.faults.add({ status: 200, body: { is_valid: false } });
		expect((await check('+15550100001')).json[0]).toMatchObject({
			isValid: false,
			onWhatsApp: false,
			number: null,
		});
	});
});

describe('the profile', () => {
	it('gets a picture for one item and loses it for the next', async () => {
		const input = [
			{ remove: false, url: 'https://example.com/a.jpg' },
			{ remove: true, url: '' },
		];
		const { error } = await run(
			'setProfilePicture',
			{
				whatsappNumber,
				removePicture: '={{ $json.remove }}',
				pictureUrl: '={{ $json.url }}',
			},
			{ input },
		);
		expect(error).toBeUndefined();
		expect(sandbox.requests.map(({ body }) => body)).toEqual([
			{ url: 'https://example.com/a.jpg' },
			{ url: null },
		]);
	});

	it.each([
		['image', 'set-image-status', 'image_url'],
		['video', 'set-video-status', 'video_url'],
	])('gets a status of kind %s', async (statusType, path, property) => {
		const url = 'https://example.com/file';
		const { json } = await run('postStatus', { whatsappNumber, statusType, mediaUrl: url });
		expect(json).toEqual([{ success: true }]);
		expect(sandbox.requests[0]).toMatchObject({
			path: expect.stringContaining(path),
			body: { [property]: url },
		});
	});

	it.each([
		[
			'a picture without an address',
			'setProfilePicture',
			{ pictureUrl: '' },
			/Picture URL is empty/,
		],
		['an empty About', 'setAbout', { about: ' ' }, /About is empty/],
		['an empty status', 'postStatus', { text: '' }, /Text is empty/],
	])('refuses %s before sending', async (_, operation, parameters, message) => {
		const fields = { whatsappNumber, statusType: 'text', ...fromInput(parameters) };
		const { error } = await run(operation, fields, { input: [parameters] });
		expect(error?.message).toMatch(message);
		expect(sandbox.requests).toHaveLength(0);
	});

	it('refuses a color that is none', async () => {
		const { error } = await run('postStatus', {
			whatsappNumber,
			statusType: 'text',
			text: 'Hi',
			additionalFields: { backgroundColor: 'teal' },
		});
		expect(error?.message).toMatch(/"teal" is not a color/);
		expect(sandbox.requests).toHaveLength(0);
	});
});
