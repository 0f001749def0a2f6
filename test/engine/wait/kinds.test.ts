import { JANE, OWN, useWaitingN8n } from './waitingN8n';

const at = useWaitingN8n();

/** Jane's message with this in it. */
const write = async (content: object) =>
	await at.sandbox.deliver(
		'whatsapp.message.received',
		{
			event: 'whatsapp.message.received',
			uuid: 'MSG-1',
			message: content,
			remote_phone_number: JANE,
			channel_phone_number: OWN,
			sent_by: 'user',
		},
		{ to: at.n8n.hookUrls[0] },
	);

describe('a reply is in the output, whatever its kind', () => {
	it.each([
		[
			'a location',
			{ location: { latitude: 19.43, longitude: -99.13, name: 'Office' } },
			{ location: { latitude: 19.43, longitude: -99.13 } },
		],
		[
			'a contact card',
			{ vcard: 'BEGIN:VCARD\nVERSION:3.0\nFN:Jane Roe\nTEL:+15550100001\nEND:VCARD' },
			{ contacts: [{ name: 'Jane Roe' }] },
		],
		[
			'an order',
			{ order: { id: '1', products: [{ name: 'Tea', quantity: 2 }] } },
			{ order: { id: '1' } },
		],
		[
			'a poll',
			{ poll: { name: 'When?', votes: ['Monday'] } },
			{ message: { poll: { name: 'When?', votes: ['Monday'] } } },
		],
		['a sticker pack', { sticker_pack: { id: '7' } }, { message: { sticker_pack: { id: '7' } } }],
		[
			'a file with a caption',
			{ media: { url: 'https://files.example.com/a.jpg', type: 'image' }, text: 'Here' },
			{ text: 'Here', mediaUrl: 'https://files.example.com/a.jpg' },
		],
		[
			'a tap',
			{ button: { text: 'Monday', payload: 'mon' } },
			{ text: 'Monday', tap: { title: 'Monday', id: 'mon' } },
		],
		['text alone', 'Monday' as never, { text: 'Monday' }],
	])('%s', async (_, content, output) => {
		const run = await at.n8n.ask();
		await write(content);
		expect(run.reply).toMatchObject({ ...output, from: JANE, timedOut: false });
	});
});

describe("a tap on a template's button answers", () => {
	it.each([
		['a button', { button: { text: 'Tuesday' } }],
		[
			'a quick reply',
			{ interactive: { type: 'button_reply', button_reply: { id: 'x', title: 'Tuesday' } } },
		],
		['a list', { interactive: { type: 'list_reply', list_reply: { id: 'x', title: 'Tuesday' } } }],
		['a button in other letters', { button: { text: 'TUESDAY' } }],
	])('a choice: %s', async (_, content) => {
		const run = await at.n8n.ask({ responseType: 'choice', choices: 'Monday\nTuesday' });
		await write(content);
		expect(run.reply).toMatchObject({ choice: 'Tuesday', choiceNumber: 2, matched: true });
	});

	it('an approval', async () => {
		const run = await at.n8n.ask({ responseType: 'approval' });
		await write({ interactive: { button_reply: { title: 'Yes, please' } } });
		expect(run.reply).toMatchObject({ approved: true });
	});
});

it.each([
	['a location', { location: { latitude: 19.43, longitude: -99.13 } }],
	['something unknown', { poll: { name: 'When?' } }],
	['a sticker', { media: { url: 'https://files.example.com/a.webp', type: 'sticker' } }],
])('%s decides nothing: an approval is asked again', async (_, content) => {
	const run = await at.n8n.ask({ responseType: 'approval' });
	await write(content);
	expect(run.state).toBe('waiting');
	expect(at.sandbox.count({ path: '*/send-message' })).toBe(2);
});
