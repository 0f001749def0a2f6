import assert from 'node:assert/strict';
import { it } from 'node:test';
import { manualTrigger, n8n, saveWorkflow, twoChat, useSandbox } from './helpers.mjs';

const { sandbox, credential } = await useSandbox();
const channel = 'WPN00000000-0000-4000-8000-000000000004';

it('gives the picture of a QR code as a file', async () => {
	sandbox.state.qrCodes.set(channel, '2@x');
	const { id } = await saveWorkflow([
		manualTrigger(),
		twoChat('QR Code', credential, {
			resource: 'whatsAppNumber',
			operation: 'getQrCode',
			whatsappNumber: { __rl: true, mode: 'id', value: channel },
		}),
	]);

	const execution = await n8n.runWorkflow(id, { trigger: 'Start' });

	assert.equal(execution.message, undefined);
	const [{ json, binary }] = execution.items('QR Code');
	assert.equal(json.qr_code, '2@x');
	assert.equal(binary.data.mimeType, 'image/png');
	assert.equal(binary.data.fileName, 'qr-code.png');
});
