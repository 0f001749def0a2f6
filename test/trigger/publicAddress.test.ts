import { whyUnreachable } from '../../nodes/TwoChat/subscriptions/publicAddress';

const TWOCHAT = 'https://api.p.2chat.io/open';

describe('the address that 2Chat is to call', () => {
	it.each([
		'https://n8n.example.com/webhook/1/webhook',
		'http://n8n.example.com:5678/webhook/1/webhook',
		'https://203.0.113.7/webhook/1/webhook',
		'https://[2001:db8::1]/webhook/1/webhook',
		'https://172.32.0.1/webhook/1/webhook',
		'https://localhost.example.com/webhook/1/webhook',
	])('may be %s', (url) => {
		expect(whyUnreachable(url, TWOCHAT)).toBeUndefined();
	});

	it.each([
		'http://localhost:5678/webhook/1/webhook',
		'http://LOCALHOST/webhook/1/webhook',
		'http://127.0.0.1:5678/webhook/1/webhook',
		'http://127.1.2.3/webhook/1/webhook',
		'http://0.0.0.0:5678/webhook/1/webhook',
		'http://[::1]:5678/webhook/1/webhook',
		'http://10.0.0.7:5678/webhook/1/webhook',
		'http://192.168.1.20:5678/webhook/1/webhook',
		'http://172.16.0.1/webhook/1/webhook',
		'http://169.254.1.1/webhook/1/webhook',
		'http://[fd00::1]/webhook/1/webhook',
		'http://n8n:5678/webhook/1/webhook',
		'http://raspberry.local:5678/webhook/1/webhook',
	])('may not be %s, and the cure is said', (url) => {
		expect(whyUnreachable(url, TWOCHAT)).toMatch(
			/cannot reach n8n at .*local address\. Set .*N8N_WEBHOOK_URL/,
		);
	});

	it.each(['ftp://n8n.example.com/webhook', 'file:///webhook'])('may not be %s', (url) => {
		expect(whyUnreachable(url, TWOCHAT)).toMatch(/http and https addresses only.*N8N_WEBHOOK_URL/);
	});

	it('may not be nonsense', () => {
		expect(whyUnreachable('n8n.example.com', TWOCHAT)).toMatch(/is not a URL/);
		expect(whyUnreachable('', TWOCHAT)).toMatch(/is not a URL/);
	});

	it('may be local for a 2Chat that is local itself, such as the sandbox', () => {
		expect(
			whyUnreachable('http://localhost:5678/webhook/1/webhook', 'http://127.0.0.1:4010/open'),
		).toBeUndefined();
	});
});
