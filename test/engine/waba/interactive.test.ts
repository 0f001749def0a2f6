import type { INodeParameters } from 'n8n-workflow';

import { runTwoChat } from '../../helpers/engine';
import { byId } from '../../helpers/operationCase';
import { useSandbox } from '../../helpers/useSandbox';

describe('WABA messages with something to tap', () => {
	const sandbox = useSandbox();

	const send = async (parameters: INodeParameters) =>
		await runTwoChat({
			baseUrl: sandbox.url,
			parameters: {
				resource: 'wabaMessage',
				operation: 'sendInteractive',
				from: byId('+15550100003'),
				to: '+15550100001',
				message: 'Does Tuesday suit you?',
				...parameters,
			},
		});

	const buttons = (...button: INodeParameters[]): INodeParameters => ({ buttons: { button } });
	const list = (...row: INodeParameters[]): INodeParameters => ({
		interactiveType: 'list',
		listButton: 'See the menu',
		rows: { row },
	});
	const many = (count: number) =>
		Array.from({ length: count }, (_, index) => ({ label: `Number ${index}` }));

	it.each<[string, INodeParameters, RegExp]>([
		['no button', buttons(), /no button. Add at least one/],
		['a button that says nothing', buttons({ label: ' ' }), /button has no label. Fill it in or/],
		['four buttons', buttons(...many(4)), /4 buttons, and WhatsApp takes at most 3/],
		[
			'a button that is too long',
			buttons({ label: 'Yes, on Tuesday morning' }),
			/Label of a button "Yes, on Tuesday morning" has 23 characters, .* at most 20. Shorten it/,
		],
		[
			'two buttons that say the same',
			buttons({ label: 'Yes' }, { label: 'Yes' }),
			/Two buttons have the ID "Yes". Give each a label or ID of its own/,
		],
		['no row', list(), /no row. Add at least one/],
		['eleven rows', list(...many(11)), /11 rows, and WhatsApp takes at most 10/],
		[
			'a row outside the sections',
			list({ label: 'Margherita', section: 'Pizza' }, { label: 'Espresso' }),
			/row "Espresso" has no section, and others have one. Name its Section, or leave all empty/,
		],
		['a list without its button', { ...list(...many(1)), listButton: ' ' }, /List Button is empty/],
		['no text', { ...buttons({ label: 'Yes' }), message: ' ' }, /Message is empty. Fill it in/],
		[
			'a text longer than WhatsApp takes',
			{ ...buttons({ label: 'Yes' }), message: 'x'.repeat(4_097) },
			/Message has 4097 characters, and WhatsApp takes at most 4096. Shorten it; nothing was sent/,
		],
		[
			'an address that is none',
			{ interactiveType: 'cta_url', linkText: 'Track it', linkUrl: 'parcel 1001' },
			/Link URL "parcel 1001" is not a web address/,
		],
	])('refuse %s before anything is sent', async (_, parameters, message) => {
		const { error } = await send(parameters);
		expect(error?.message).toMatch(message);
		expect(sandbox.requests).toHaveLength(0);
	});

	it('count an emoji as one character, and keep the words as they are', async () => {
		const label = `${'👍'.repeat(19)}!`;
		const { json } = await send(buttons({ label }));
		expect(json[0].messageId).toMatch(/^MSG/);
		expect(sandbox.requests[0].body).toMatchObject({
			payload: { interactive: { action: { buttons: [{ reply: { title: label } }] } } },
		});
	});

	it('leave out the header and the footer that are empty', async () => {
		await send({ ...buttons({ label: 'Yes' }), options: { header: ' ', footer: ' ' } });
		const { interactive } = (sandbox.requests[0].body as { payload: { interactive: object } })
			.payload;
		expect(Object.keys(interactive).sort()).toEqual(['action', 'body', 'type']);
	});
});
