import { eventIdOf } from '../../nodes/TwoChat/trigger/delivery/eventId';
import { planSubscriptions } from '../../nodes/TwoChat/subscriptions/plan';
import { fileNameOf } from '../../nodes/TwoChat/transport/media/fileName';
import { readChatId } from '../../nodes/TwoChat/twochat/chatId';
import { connectionStatus } from '../../nodes/TwoChat/twochat/connectionStatus';
import { eventOf } from '../../nodes/TwoChat/twochat/eventName';
import { markdownToWhatsApp } from '../../nodes/TwoChat/twochat/markdown/markdownToWhatsApp';
import { simplifyMessage } from '../../nodes/TwoChat/twochat/message';

/** Names that every JavaScript object answers to. */
const NAMES = [
	'constructor',
	'toString',
	'valueOf',
	'hasOwnProperty',
	'__proto__',
	'__defineGetter__',
];

describe.each(NAMES)('the word "%s" from outside is a word like any other', (name) => {
	it('as the type of a file', () => {
		const media = { url: 'https://example.com/photo', type: 'image', mimeType: name };
		expect(fileNameOf(media, name, undefined)).toBe('photo');
	});

	it('in a text with Markdown', () => {
		expect(markdownToWhatsApp(`**a** &${name}; <${name}>`)).not.toMatch(/native code|\[object/);
	});

	it("as the server of a chat's ID", () => {
		expect(readChatId(`15550100001@${name}`)).toBeUndefined();
	});

	it('as the status of a number, and as an event', () => {
		expect(connectionStatus(name)).toBe(name);
		expect(eventOf(name, { event: name, type: name }, [])).toBe(name);
	});

	it('as the ID of a subscription, which stays untouched', () => {
		const stranger = { uuid: name, event: 'x', hookUrl: 'https://elsewhere.example.com/' };
		const plan = planSubscriptions({
			wanted: [],
			existing: [stranger],
			webhookUrl: 'https://n8n.example.com/webhook/1/webhook',
			token: 'f'.repeat(64),
			made: {},
		});
		expect(plan.remove).toEqual([]);
	});

	it('as a field of a message', () => {
		const payload = JSON.parse(
			`{"uuid":"MSG-1","${name}":{"polluted":true},"message":{"text":"Hi","${name}":{}}}`,
		);
		expect(simplifyMessage(payload, 'whatsapp.message.received')).toMatchObject({ text: 'Hi' });
		expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
	});
});

describe('numbers that JavaScript can not tell apart', () => {
	const RECEIVED = 'whatsapp.message.received';
	const message = (id: string, text: string) =>
		eventIdOf(RECEIVED, JSON.parse(`{"id":${id},"message":{"text":"${text}"}}`));

	it('are not taken for one message', () => {
		expect(message('9007199254740992', 'One')).not.toBe(message('9007199254740993', 'Two'));
		expect(message('1e400', 'One')).not.toBe(message('1e400', 'Two'));
	});

	it('are one where JavaScript can', () => {
		expect(message('9007199254740991', 'One')).toBe(message('9007199254740991', 'One'));
		expect(message('9007199254740991', 'One')).toBe(`${RECEIVED}:9007199254740991`);
	});
});

describe.each([1e306, 1e308, '1e308', '9'.repeat(400)])('the time %s', (created_at) => {
	it('is none, and holds nobody up', () => {
		const payload = { uuid: 'MSG-1', created_at, message: { text: 'Hi' } };
		expect(simplifyMessage(payload, 'whatsapp.message.received')).toMatchObject({
			sentAt: String(created_at),
			text: 'Hi',
		});
	});
});
