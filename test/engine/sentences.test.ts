import type { INodeParameters } from 'n8n-workflow';

import { startSandbox, type Sandbox } from '../../sandbox/server.mjs';
import { useSandbox } from '../helpers/useSandbox';
import { OneCredential } from '../helpers/credentials';
import { API_KEY, runTwoChat } from '../helpers/engine';

const own = { __rl: true, mode: 'number', value: '+15550100002' };
const jane = { __rl: true, mode: 'number', value: '+15550100001' };
const sendText: INodeParameters = {
	resource: 'message',
	operation: 'sendText',
	from: own,
	to: jane,
	message: 'Hello',
};
const getContact: INodeParameters = {
	resource: 'contact',
	operation: 'get',
	contactId: { __rl: true, mode: 'id', value: 'CON1' },
};
const usage: INodeParameters = { resource: 'account', operation: 'getUsage' };

describe('what a user reads', () => {
	const sandbox = useSandbox();

	const refusedWith = async (parameters: INodeParameters, status: number, words?: string) => {
		const body = { success: false, error: true, ...(words && { error_message: words }) };
		sandbox.faults.add({ times: Infinity, status, body });
		const { error } = await runTwoChat({
			baseUrl: sandbox.url,
			parameters: { ...parameters, requestOptions: { maxRetries: 0 } },
		});
		return error?.message;
	};

	it.each([
		['a message that was sent', sendText, /does not know the number in From, or the group in To/],
		['a contact', getContact, /has no such contact/],
		[
			'a number to check',
			{
				resource: 'whatsAppNumber',
				operation: 'checkNumber',
				whatsappNumber: own,
				contactNumber: '+15550100001',
			},
			/does not know this WhatsApp number/,
		],
		['the account', usage, /found nothing here .*check its Base URL/],
	])('of 404 names what was not found: %s', async (_, parameters, sentence) => {
		expect(await refusedWith(parameters as INodeParameters, 404)).toMatch(sentence);
	});

	it.each([400, 403, 404, 406, 409, 418, 422])("of %i has 2Chat's own words", async (status) => {
		const message = await refusedWith(getContact, status, 'The thing is upside down.');
		expect(message).toContain('The thing is upside down');
		expect(message).not.toContain('..');
	});

	it('of 422 speaks of phone numbers only where 2Chat does, or says nothing', async () => {
		expect(await refusedWith(sendText, 422, 'template params missing')).not.toMatch(/\+1555/);
		sandbox.reset();
		expect(await refusedWith(sendText, 422, 'to_number is not E.164')).toMatch(/\+15550100001/);
		sandbox.reset();
		expect(await refusedWith(sendText, 422)).toMatch(/\+15550100001/);
	});

	it('of 409 speaks of a WhatsApp number only where there is one', async () => {
		expect(await refusedWith(sendText, 409)).toMatch(/WhatsApp number is still starting/);
		sandbox.reset();
		expect(await refusedWith(getContact, 409)).toMatch(/busy or exists already/);
	});
});

describe('a choice that an expression gives', () => {
	it('is refused by the name of the field, with what there is, before anything is sent', async () => {
		const sandbox = await startSandbox();
		const { error } = await runTwoChat({
			baseUrl: sandbox.url,
			input: [{ direction: 'sideways' }],
			parameters: {
				resource: 'call',
				operation: 'getAll',
				filters: { direction: '={{ $json.direction }}' },
			},
		});
		const requests = sandbox.count();
		await sandbox.close();
		expect(error?.message).toBe('"sideways" is not an option of Direction. Use inbound, outbound');
		expect(requests).toBe(0);
	});
});

describe('the address of the credential', () => {
	let sandbox: Sandbox;

	beforeAll(async () => {
		sandbox = await startSandbox();
	});

	afterAll(async () => await sandbox.close());

	const runWith = async (data: object, parameters = usage) =>
		await runTwoChat({
			parameters,
			credential: new OneCredential({ apiKey: API_KEY, ...data } as never),
		});

	it('may be what a credential of the other 2Chat package calls it', async () => {
		expect((await runWith({ server: sandbox.url })).error).toBeUndefined();
	});

	it('is ours where both are there and ours was changed', async () => {
		const both = { baseUrl: sandbox.url, server: 'http://127.0.0.1:1' };
		expect((await runWith(both)).error).toBeUndefined();
	});

	it('is theirs where ours is what n8n filled in', async () => {
		const both = { baseUrl: 'https://api.p.2chat.io/open', server: sandbox.url };
		expect((await runWith(both)).error).toBeUndefined();
	});

	it.each(['api.p.2chat.io/open', 'ftp://example.com', 'http://', 'https:/api', 'not an address'])(
		'is refused where it is none, and nothing is said to have been sent: %s',
		async (baseUrl) => {
			const { error } = await runWith({ baseUrl }, sendText);
			expect(error?.message).toMatch(/is not a web address, so nothing was sent/);
			expect(error?.message).not.toMatch(/may have gone through/);
		},
	);
});
