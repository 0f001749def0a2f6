import assert from 'node:assert/strict';
import { beforeEach, it } from 'node:test';
import { until } from '../../scripts/lib/n8n-client.mjs';
import { executeExample, publishExample, sent } from './examples.mjs';
import { n8n, useSandbox } from './helpers.mjs';

const { sandbox, credential } = await useSandbox();
const JANE = '+15550100001';
const AMIR = '+15550100021';
const BOSS = '+15550100030';
beforeEach(() => sandbox.reset());

/** Each example ends without a failure, and asks 2Chat for nothing that it does not document. */
function assertWell({ message }) {
	assert.equal(message, undefined);
	assert.deepEqual(sandbox.violations, []);
}

it('check my account: tells how the account is, also where it has no webhook yet, and leaves nothing behind', async () => {
	const execution = await executeExample('check-my-account', credential);

	assertWell(execution);
	const [report] = execution.json('Report');
	assert.equal(report.keyWorks, true);
	assert.ok(report.requestsLeft > 0);
	assert.deepEqual(report.webhooks, []);
	assert.equal(report.contactDeletedAgain, true);
	assert.ok(execution.json('List Contacts').some(({ uuid }) => uuid === report.contactCreated));
	assert.equal(sandbox.state.contacts.has(report.contactCreated), false);
	assert.equal(sandbox.requests.length, 6);
});

it('reply to a message: answers, once', async () => {
	const { unpublish } = await publishExample('reply-to-a-message', credential);

	await sandbox.receive({ text: 'Hello' });

	await until('the reply is sent', async () => sent(sandbox).length > 0 || undefined);
	await unpublish();
	assert.deepEqual(
		sent(sandbox).map(([to]) => to),
		[JANE],
	);
});

it('broadcast: writes to everybody once, marks each row, and honors an opt-out', async () => {
	const quick = { settings: { secondsBetween: 0, tableName: `Broadcast ${Date.now()}` } };
	const { id, runs, unpublish } = await publishExample('broadcast-from-a-table', credential, quick);
	await sandbox.receive({ from: AMIR, text: 'Stop!' });
	const [optOut] = await runs(1);
	assertWell(optOut);
	assert.deepEqual(sent(sandbox), [[AMIR, 'You will get no more of these messages.']]);

	const first = await n8n.runWorkflow(id, { trigger: 'Start' });
	assertWell(first);
	assert.deepEqual(first.json('Report'), [{ 'opted out': 2, sent: 1, 'not on WhatsApp': 1 }]);
	const second = await n8n.runWorkflow(id, { trigger: 'Start' });
	assertWell(second);
	assert.deepEqual(
		sent(sandbox)
			.slice(1)
			.map(([to]) => to),
		[JANE],
	);
	await unpublish();
	await n8n.call(
		'DELETE',
		`/projects/${first.json('Table')[0].projectId}/data-tables/${first.json('Table')[0].id}`,
	);
});

it('order updates: writes freely inside the window and by template outside it', async () => {
	const execution = await executeExample('order-updates', credential);

	assertWell(execution);
	assert.deepEqual(
		execution.json('Sent').map(({ order, as }) => [order, as]),
		[
			['A-1001', 'text'],
			['A-1002', 'template'],
		],
	);
	const [, template] = sandbox.requests.filter(({ path }) => path === '/waba/send-message');
	assert.deepEqual(template.body.params, { body: ['Amir', 'A-1002'] });
});

it('missed call: writes once a day, by SMS where there is no WhatsApp, and not after an answered call', async () => {
	const { runs, unpublish } = await publishExample('missed-call-to-whatsapp', credential);
	const [line] = sandbox.state.virtualNumbers.list();
	const call = (from, status, number) =>
		sandbox.deliver('call.incoming.completed', {
			uuid: `CDR00000000-0000-4000-8000-00000000010${number}`,
			direction: 'I',
			from,
			status,
			received_on_number: line.phone_number,
			received_on_number_uuid: line.uuid,
		});

	await call(JANE, 'MISSED', 1);
	await runs(1);
	await call(JANE, 'missed', 2);
	await call(AMIR, 'ANSWERED', 3);
	await call('anonymous', 'MISSED', 4);
	await call('+15550100404', 'MISSED', 5);

	for (const execution of await runs(5)) assertWell(execution);
	await unpublish();
	assert.deepEqual(
		sandbox.requests
			.filter(({ path }) => /send/.test(path))
			.map(({ path, body }) => [path, body.to_number]),
		[
			['/whatsapp/send-message', JANE],
			['/sms/send', '+15550100404'],
		],
	);
});

it('number dropped: tells once, sends the QR code, and tells when it is back', async () => {
	const { runs, unpublish } = await publishExample('number-dropped-alarm', credential);
	const number = sandbox.state.numbers.list()[0];
	/** Each with a code of its own: a repeated delivery starts nothing. */
	let code = 0;
	const change = (event) =>
		sandbox.deliver('whatsapp.number.status', {
			event,
			channel_phone_number: number.phone_number,
			connection_status: number.connection_status,
			qr: `2@${(code += 1)}`,
		});

	await change('ready');
	await runs(1);
	number.connection_status = 'D';
	sandbox.state.qrCodes.set(number.uuid, '2@x');
	await change('disconnected');
	await runs(2);
	await change('qr-received');
	await runs(3);
	await change('qr-received');
	await runs(4);
	number.connection_status = 'C';
	await change('ready');

	for (const execution of await runs(5)) assertWell(execution);
	await unpublish();
	const told = sandbox.requests.filter(({ path }) => path === '/whatsapp/send-message');
	assert.deepEqual(
		told.map(({ body }) => [body.from_number, body.to_number]),
		Array.from({ length: 3 }, () => ['+15550100005', BOSS]),
	);
	assert.match(told[0].body.text, /no longer connected/);
	const picture = await fetch(told[1].body.url);
	assert.equal(picture.headers.get('content-type'), 'image/png');
	assert.match(told[2].body.text, /connected to WhatsApp again/);
});

it('import contacts: creates, updates the second time, and reports what can’t be right', async () => {
	const before = sandbox.state.contacts.size;

	const first = await executeExample('import-contacts', credential);
	const second = await executeExample('import-contacts', credential);

	assertWell(second);
	const [report] = first.json('Report');
	assert.deepEqual([report.created, report.updated], [2, 0]);
	assert.match(report.refused[0], /555 0100.*is not a phone number/);
	assert.deepEqual(second.json('Report'), [{ ...report, created: 0, updated: 2 }]);
	assert.equal(sandbox.state.contacts.size, before + 2);
});
