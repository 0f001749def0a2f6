import { runTwoChat } from '../helpers/engine';
import { startSlowServer } from './slowServer.mjs';

let server: Awaited<ReturnType<typeof startSlowServer>>;

beforeAll(async () => {
	server = await startSlowServer();
});

beforeEach(() => void server.requests.splice(0));

afterAll(async () => await server.close());

const requestOptions = { timeout: 200, maxRetries: 1 };
const number = (value: string) => ({ __rl: true, mode: 'number', value });

describe('an answer that comes byte by byte and never ends', () => {
	it('ends a question with the timeout', async () => {
		const { error } = await runTwoChat({
			baseUrl: server.url,
			parameters: { resource: 'account', operation: 'getUsage', requestOptions },
		});
		expect(error?.message).toMatch(/^2Chat did not answer within 0\.2 s \(tried 2 times\)/);
		expect(server.requests).toHaveLength(2);
	});

	it('ends a message with the timeout, once, and says that it may have gone through', async () => {
		const { error } = await runTwoChat({
			baseUrl: server.url,
			parameters: {
				resource: 'message',
				operation: 'sendText',
				from: number('+15550100002'),
				to: number('+15550100001'),
				message: 'Hi',
				requestOptions,
			},
		});
		expect(error?.message).toMatch(/did not answer within 0\.2 s.*It may have gone through/);
		expect(server.requests).toEqual(['POST /whatsapp/send-message']);
	});
});
