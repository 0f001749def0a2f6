import type { INodeParameters } from 'n8n-workflow';

import { startSandbox, type Sandbox } from '../../../sandbox/server.mjs';
import { useSandbox } from '../../helpers/useSandbox';
import { mapperFields } from '../../../nodes/TwoChat/fields/templateParams';
import { runTwoChat } from '../../helpers/engine';
import { byId } from '../../helpers/operationCase';

const JANE = '+15550100001';
const STRANGER = '+15550100009';

describe('WABA messages', () => {
	const sandbox = useSandbox();

	const run = async (operation: string, parameters: INodeParameters, more = {}) =>
		await runTwoChat({
			baseUrl: sandbox.url,
			parameters: {
				resource: 'wabaMessage',
				operation,
				from: byId('+15550100003'),
				to: JANE,
				...parameters,
			},
			...more,
		});

	const template = (name: string) =>
		[...sandbox.state.templates.values()].find((known) => known.name === name);

	/** The form as the editor stores it: values, and the fields they were filled into. */
	const form = (name: string, value: INodeParameters): INodeParameters => ({
		template: byId(template(name).uuid),
		templateVariables: {
			mappingMode: 'defineBelow',
			value,
			schema: mapperFields(template(name).template_content) as never,
		},
	});

	const lastBody = () => sandbox.requests.at(-1)?.body;

	describe('Send Template', () => {
		it('sends values by name to a template with named variables', async () => {
			const { json } = await run(
				'sendTemplate',
				form('appointment', { body_name: 'Jane', body_day: 'Monday', body_time: '9 am' }),
			);
			expect(json).toEqual([{ messageId: expect.stringMatching(/^MSG/), batched: false }]);
			expect(lastBody().params).toEqual({ body: { name: 'Jane', day: 'Monday', time: '9 am' } });
		});

		it('flattens what WhatsApp refuses in variables of text, header and buttons alike', async () => {
			const ragged = 'Jane\r\nRoe\tof      Acme\u2028Inc.';
			const flat = 'Jane Roe of    Acme Inc.';
			await run('sendTemplate', form('sale_with_header', { body_1: ragged, header_text: ragged }));
			expect(lastBody().params).toEqual({ body: [flat], header: [flat] });
			await run('sendTemplate', form('track_button', { body_1: ragged, button_1: ragged }));
			expect(lastBody().params).toEqual({ body: [flat], buttons: [flat] });
		});

		it('refuses a variable of nothing but line breaks, which would be empty', async () => {
			const { error } = await run('sendTemplate', form('track_button', { body_1: '\n\t\n' }));
			expect(error?.message).toMatch(/no value for \{\{1\}\}/);
		});

		it('sends params also to a template without variables', async () => {
			const { error } = await run('sendTemplate', form('welcome', {}));
			expect(error).toBeUndefined();
			expect(lastBody().params).toEqual({});
		});

		it.each([
			['a header variable', 'sale_with_header', { body_1: 'Jane', header_text: 'Acme' }],
			[
				'a file in the header',
				'invoice_document',
				{
					body_1: 'Jane',
					header_media_url: 'https://example.com/i.pdf',
					header_media_filename: 'i.pdf',
				},
			],
			['a button', 'track_button', { body_1: 'A-1', button_1: 'A-1' }],
		])('sends a template with %s', async (_, name, value) => {
			const { error } = await run('sendTemplate', form(name, value));
			expect(error).toBeUndefined();
		});

		it.each([
			['a variable is empty', { body_1: 'Jane', body_2: ' ' }, /no value for \{\{2\}\}/],
			[
				'a variable comes empty',
				{ body_1: '={{ undefined }}', body_2: 'A-1' },
				/no value for \{\{1\}\}/,
			],
			[
				'button 2 is filled in and button 1 is not',
				{ body_1: 'Jane', body_2: 'A-1', button_2: 'x' },
				/Fill in button 1/,
			],
			[
				'the header file has no web address',
				{ body_1: 'Jane', body_2: 'A-1', header_media_url: 'invoice.pdf' },
				/Header Media URL "invoice.pdf" is not a web address/,
			],
		])('spends no credit when %s', async (_, value, message) => {
			const { error } = await run('sendTemplate', form('order_update', value));
			expect(error?.message).toMatch(message);
			expect(sandbox.requests).toHaveLength(0);
		});

		it('finds a gap in the variables where the form is not known', async () => {
			const { error } = await run('sendTemplate', {
				template: byId(template('order_update').uuid),
				templateVariables: { mappingMode: 'defineBelow', value: { body_2: 'A-1' } },
			});
			expect(error?.message).toMatch(/no value for \{\{1\}\}/);
			expect(sandbox.requests).toHaveLength(0);
		});

		it('leaves out values of a template that was chosen before', async () => {
			await run('sendTemplate', form('login_code', { body_1: '123456', body_2: 'stale' }));
			expect(lastBody().params).toEqual({ body: ['123456'] });
		});

		it('shows why 2Chat refused, in its own words', async () => {
			const { error } = await run('sendTemplate', form('spring_sale', { body_1: 'Jane' }));
			expect(`${error?.message} ${error?.description}`).toMatch(/The template is PENDING/);
		});
	});

	describe('Smart Send', () => {
		const both = () => ({
			message: 'Hello',
			...form('order_update', { body_1: 'Jane', body_2: 'A-1' }),
		});

		it('sends the text inside the 24-hour window, and says so', async () => {
			const { json } = await run('smartSend', both());
			expect(json).toEqual([
				expect.objectContaining({
					sentAs: 'text',
					windowOpen: true,
					messageId: expect.stringMatching(/^MSG/),
				}),
			]);
			expect(lastBody()).toEqual({ from_number: '+15550100003', to_number: JANE, text: 'Hello' });
		});

		it('sends the template outside it, and says so', async () => {
			const { json } = await run('smartSend', { ...both(), to: STRANGER });
			expect(json[0]).toMatchObject({ sentAs: 'template', windowOpen: false });
			expect(lastBody()).toMatchObject({ params: { body: ['Jane', 'A-1'] } });
			expect(lastBody().text).toBeUndefined();
		});

		it('decides for each item', async () => {
			const { json } = await run(
				'smartSend',
				{ ...both(), to: '={{ $json.phone }}' },
				{ input: [{ phone: JANE }, { phone: STRANGER }, { phone: JANE }] },
			);
			expect(json.map(({ sentAs }) => sentAs)).toEqual(['text', 'template', 'text']);
		});

		it.each([
			['the text is empty', { message: ' ' }, /Message is empty/],
			['the template is missing', { template: byId('={{ "" }}') }, /Template is empty/],
			['the recipient is no number', { to: 'Jane' }, /To "Jane" is not a phone number/],
		])('does not even look at the window when %s', async (_, change, message) => {
			const { error } = await run('smartSend', { ...both(), ...change });
			expect(error?.message).toMatch(message);
			expect(sandbox.requests).toHaveLength(0);
		});
	});

	describe('Get Conversation Window', () => {
		it('says how long the window is open', async () => {
			const { json } = await run('getConversationWindow', {});
			expect(json[0]).toMatchObject({ windowOpen: true, secondsLeft: expect.any(Number) });
		});
	});
});

describe('WABA templates', () => {
	let sandbox: Sandbox;

	beforeAll(async () => {
		sandbox = await startSandbox();
	});

	afterAll(async () => await sandbox.close());

	const run = async (parameters: INodeParameters) =>
		await runTwoChat({
			baseUrl: sandbox.url,
			parameters: {
				resource: 'template',
				operation: 'getAll',
				wabaNumber: byId('+15550100003'),
				...parameters,
			},
		});

	it('are listed with the variables that each takes', async () => {
		const { json } = await run({ limit: 2 });
		expect(json).toEqual([
			expect.objectContaining({ name: 'order_update', variables: ['1', '2'] }),
			expect.objectContaining({ name: 'appointment', variables: ['name', 'day', 'time'] }),
		]);
	});

	it('are filtered by status before the limit cuts', async () => {
		const { json } = await run({ limit: 5, filters: { statuses: ['PENDING', 'REJECTED'] } });
		expect(json.map(({ status }) => status)).toEqual(['PENDING', 'REJECTED']);
	});

	it('come at least ten a page, as 2Chat wants it, and are cut to the limit', async () => {
		sandbox.reset();
		expect((await run({ limit: 3 })).json).toHaveLength(3);
		expect(sandbox.requests.map(({ query }) => query.limit)).toEqual(['10']);
		expect(sandbox.violations).toEqual([]);
	});
});
