import type { INodeParameters } from 'n8n-workflow';

import { byId, type OperationCase } from '../../helpers/operationCase';

const CHANNEL = 'WPN00000000-0000-4000-8000-000000000001';
/** Not connected. */
const OLD_CHANNEL = 'WPN00000000-0000-4000-8000-000000000004';
const whatsappNumber: INodeParameters = { __rl: true, mode: 'list', value: '+15550100002' };
const PATH_NUMBER = '%2B15550100002';

const done = { success: true };

/** An operation about one channel that has no further fields. */
const onChannel = (operation: string, method: string, path = '', more = {}): OperationCase => ({
	resource: 'whatsAppNumber',
	operation,
	minimal: {
		parameters: { whatsappNumber: byId(CHANNEL) },
		sends: [{ method, path: `/whatsapp/channel/${CHANNEL}${path}` }],
	},
	inPath: ['whatsappNumber'],
	...more,
});

const post = (path: string, body: object) => ({
	method: 'POST',
	path: `/whatsapp/${path}`,
	body: { ...body },
});

export const whatsAppNumberOperations: OperationCase[] = [
	onChannel('get', 'GET'),
	onChannel('getStatus', 'GET', '/status'),
	onChannel('connect', 'POST', '/connect', { answer: done }),
	onChannel('disconnect', 'POST', '/disconnect', { answer: done }),
	onChannel('delete', 'DELETE', '', { answer: done }),
	{
		resource: 'whatsAppNumber',
		operation: 'getAll',
		minimal: {
			parameters: { limit: 2 },
			sends: [
				{
					method: 'GET',
					path: '/whatsapp/get-numbers',
					query: { page_number: '0', results_per_page: '2' },
				},
			],
		},
		full: {
			parameters: { returnAll: true, filters: { status: 'connected' }, simplify: true },
			sends: [
				{
					method: 'GET',
					path: '/whatsapp/get-numbers',
					query: { page_number: '0', results_per_page: '50', status: 'connected' },
				},
			],
		},
	},
	{
		resource: 'whatsAppNumber',
		operation: 'create',
		minimal: {
			parameters: { phoneNumber: '+1 (555) 300-0009', friendlyName: 'New' },
			sends: [post('channel/create', { phone_number: '+15553000009', friendly_name: 'New' })],
		},
		answer: { success: true, channel: { uuid: CHANNEL } },
	},
	{
		resource: 'whatsAppNumber',
		operation: 'checkNumber',
		minimal: {
			parameters: { whatsappNumber, contactNumber: '+1 555 010 0001' },
			sends: [{ method: 'GET', path: `/whatsapp/check-number/${PATH_NUMBER}/%2B15550100001` }],
		},
		full: {
			parameters: { whatsappNumber, contactNumber: '+15550100001', extraInformation: true },
			sends: [
				{
					method: 'GET',
					path: `/whatsapp/check-number/${PATH_NUMBER}/%2B15550100001`,
					query: { 'extra-information': 'true' },
				},
			],
		},
		empty: { extraInformation: false },
	},
	{
		resource: 'whatsAppNumber',
		operation: 'setProfilePicture',
		minimal: {
			parameters: { whatsappNumber, pictureUrl: 'https://example.com/logo.jpg' },
			sends: [post(`set-profile-picture/${PATH_NUMBER}`, { url: 'https://example.com/logo.jpg' })],
		},
		full: {
			parameters: { whatsappNumber, removePicture: true },
			sends: [post(`set-profile-picture/${PATH_NUMBER}`, { url: null })],
		},
	},
	{
		resource: 'whatsAppNumber',
		operation: 'setAbout',
		minimal: {
			parameters: { whatsappNumber, about: 'We answer Monday to Friday' },
			sends: [post(`set-status/${PATH_NUMBER}`, { status: 'We answer Monday to Friday' })],
		},
	},
	{
		resource: 'whatsAppNumber',
		operation: 'postStatus',
		minimal: {
			parameters: { whatsappNumber, statusType: 'text', text: 'Open until 8' },
			sends: [post(`set-text-status/${PATH_NUMBER}`, { text: 'Open until 8' })],
		},
		full: {
			parameters: {
				whatsappNumber,
				statusType: 'text',
				text: 'Open until 8',
				additionalFields: { backgroundColor: '#1EBEA5', font: 3 },
			},
			sends: [
				post(`set-text-status/${PATH_NUMBER}`, {
					text: 'Open until 8',
					params: { backgroundColor: '#1EBEA5', font: 3 },
				}),
			],
		},
		others: {
			'an image': {
				parameters: { whatsappNumber, statusType: 'image', mediaUrl: 'https://example.com/a.jpg' },
				sends: [
					post(`set-image-status/${PATH_NUMBER}`, { image_url: 'https://example.com/a.jpg' }),
				],
			},
			'a video': {
				parameters: { whatsappNumber, statusType: 'video', mediaUrl: 'https://example.com/a.mp4' },
				sends: [
					post(`set-video-status/${PATH_NUMBER}`, { video_url: 'https://example.com/a.mp4' }),
				],
			},
		},
		empty: { additionalFields: { backgroundColor: '' } },
	},
	{
		resource: 'whatsAppNumber',
		operation: 'getQrCode',
		minimal: {
			parameters: { whatsappNumber: byId(OLD_CHANNEL), downloadPicture: false },
			sends: [{ method: 'GET', path: `/whatsapp/channel/${OLD_CHANNEL}/qr-code` }],
		},
		inPath: ['whatsappNumber'],
		arrange: ({ state }) => void state.qrCodes.set(OLD_CHANNEL, '2@x'),
		answer: { success: true, qr_code: '2@x', qr_code_image_url: 'https://example.com/qr.png' },
	},
];
