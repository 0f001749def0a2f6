import type { IDataObject, IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';

import { receiveReply } from '../../nodes/TwoChat/sendAndWait/receive';
import {
	fingerprintOfNumber,
	fingerprintOfPerson,
	fingerprintOfText,
	toQuery,
} from '../../nodes/TwoChat/subscriptions/question';
import { newToken } from '../../nodes/TwoChat/subscriptions/token';
import { receive } from '../../nodes/TwoChat/trigger/delivery/receive';
import { EVENTS } from '../../nodes/TwoChat/twochat/events';
import { samplePayload } from '../../nodes/TwoChat/twochat/samples';
import { randomFrom, tried } from './random.mjs';

jest.mock('../../nodes/TwoChat/transport/retry/clock', () =>
	jest.requireActual('../helpers/virtualClock.mjs'),
);

const KEY = 'UAK-sandbox-fuzz';
const JANE = '+15550100001';
const STRANGER = '+15550100066';
const OWN = '+15550100002';
const WEBHOOK = 'https://n8n.example.com/webhook/1/webhook';
const WAITING = 'https://n8n.example.com/webhook-waiting/7/node';
const SOURCE_OF_A_CRASH = /TypeError|Cannot read|is not a function|call stack|\[object|native code/;

const events = EVENTS.map(({ value }) => value);
const { below, oneOf, isLucky, text, value, object, changed, nested } = randomFrom(20261128);

/** One delivery as n8n hands it to a node's `webhook()`, and what became of it. */
async function deliver(
	to: (context: IWebhookFunctions) => Promise<IWebhookResponseData>,
	body: unknown,
	query: IDataObject,
	parameters: IDataObject,
	staticData: IDataObject,
) {
	const said: string[] = [];
	const note = (message: string) => void said.push(message);
	let status = 200;
	const response = {
		statusCode: 200,
		writableFinished: true,
		once: () => response,
		status: (code: number) => ((status = code), response),
		json: (answer: object) => (said.push(JSON.stringify(answer)), response),
	};
	const raw = Buffer.from(typeof body === 'string' ? body : '{}');
	const headers = { 'content-type': typeof body === 'string' ? 'text/plain' : 'application/json' };
	const context = {
		getBodyData: () => body,
		getCredentials: async () => ({ apiKey: KEY, baseUrl: 'https://api.p.2chat.io/open' }),
		getHeaderData: () => headers,
		getInstanceId: () => 'instance',
		getMode: () => 'webhook',
		getNode: () => ({ id: 'node', name: '2Chat', type: 'twoChat', parameters }),
		getNodeParameter: (name: string, fallback: unknown) => parameters[name] ?? fallback,
		getNodeWebhookUrl: () => WEBHOOK,
		getQueryData: () => query,
		getRequestObject: () => ({ method: 'POST', body, headers, rawBody: raw, query }),
		getResponseObject: () => response,
		getSignedResumeUrl: (asked: Record<string, string>) =>
			`${WAITING}?${new URLSearchParams({ ...asked, signature: 's' }).toString()}`,
		getWorkflow: () => ({ id: 'workflow' }),
		getWorkflowStaticData: () => staticData,
		logger: { debug: note, info: note, warn: note, error: note },
		helpers: {
			// 2Chat's list of subscriptions, and whatever else is asked: anything.
			httpRequestWithAuthentication: async () => ({
				statusCode: oneOf([200, 200, 200, 404, 422]),
				headers: {},
				body: oneOf([{ webhooks: [] }, { success: true, webhooks: value() }, value()]),
			}),
			httpRequest: async () => {
				throw new Error('Nothing is to be fetched');
			},
		},
	} as unknown as IWebhookFunctions;
	const result = await to(context);
	const items = result.workflowData?.flat() ?? [];
	return { status, items, seen: JSON.stringify(items) + said.join('\n'), answer: result };
}

/** Random parts may name the person asked by chance. */
const withoutJane = (body: object): object =>
	JSON.parse(JSON.stringify(body).replaceAll(JANE.slice(1), STRANGER.slice(1))) as object;

/** What must hold for whatever came in. */
function expectNoHarm({ items, seen }: Awaited<ReturnType<typeof deliver>>, token: string) {
	expect(items.length).toBeLessThanOrEqual(1);
	for (const secret of [KEY, token]) if (seen.includes(secret)) throw new Error(`shows ${secret}`);
	if (SOURCE_OF_A_CRASH.test(seen)) throw new Error(`shows its inside: ${seen.slice(0, 500)}`);
}

afterEach(() => {
	expect(Object.keys(Object.prototype)).toEqual([]);
	for (const name of ['polluted', 'uuid', 'message', 'sent_by'])
		expect(({} as IDataObject)[name]).toBeUndefined();
});

const BAD_BODIES = [
	() => [],
	() => {},
	() => null,
	() => 42,
	() => 'uuid=MSG-1',
	() => '{"uuid":',
	() => text(),
	() => ({}),
	() => [object()],
	() => nested(200),
	() => nested(20_000),
];

it('deliveries of any form to a trigger start nothing that they must not', async () => {
	const token = newToken();
	let started = 0;
	const parameters = { events, simplify: true, options: {} };
	for (let number = 0; number < tried(14_000); number++) {
		const event = oneOf(events);
		const kind = oneOf(['genuine', 'changed', 'changed', 'own', 'forged', 'foreign', 'repeated']);
		const genuine = { ...samplePayload(event), uuid: `MSG-${number}`, id: `MSG-${number}` };
		let body: unknown = kind === 'genuine' ? genuine : changed(genuine);
		let given: unknown = token;
		if (kind === 'foreign') body = oneOf(BAD_BODIES)();
		if (kind === 'forged') {
			const at = below(64);
			const wrong = token.slice(0, at) + (token[at] === 'a' ? 'b' : 'a') + token.slice(at + 1);
			given = oneOf([
				undefined,
				'',
				wrong,
				token.slice(0, at),
				`${token} `,
				[token],
				[token, token],
				{ token },
				token.toUpperCase() === token ? wrong : token.toUpperCase(),
				text(),
			]);
		}
		if (kind === 'own') {
			const mark = oneOf([
				{ sent_by: 'api' },
				{ sent_by: ' Agent ' },
				{ is_from_api: true },
				{ is_from_agent: 'true' },
				{ is_from_flow_run: 1 },
			]);
			body = { ...(changed(genuine) as IDataObject), ...mark };
		}
		const query: IDataObject = { event, channel: '15550100002', token: given as string };
		const go = async () => await deliver(receive, body, query, parameters, { token });
		const outcome = await go();
		expectNoHarm(outcome, token);
		const isStarted = outcome.items.length === 1;
		started += Number(isStarted);
		const about = { number, kind, event, isStarted, status: outcome.status };
		if (kind === 'genuine') expect(about).toMatchObject({ isStarted: true, status: 200 });
		if (kind === 'forged') expect(about).toMatchObject({ isStarted: false, status: 401 });
		if (kind === 'foreign') expect(about).toMatchObject({ isStarted: false, status: 400 });
		if (kind === 'own' && EVENTS.find(({ value: name }) => name === event)?.isIncoming)
			expect(about).toMatchObject({ isStarted: false });
		if (kind === 'repeated' && isStarted) {
			const again = await go();
			expect({ ...about, again: again.items.length }).toMatchObject({ again: 0 });
		}
	}
	// Else the test would show nothing.
	expect(started).toBeGreaterThan(tried(5_000));
});

it('deliveries of any form to waiting runs are taken for a reply of nobody but the person asked', async () => {
	const instance = { getInstanceId: () => 'instance' };
	let replies = 0;
	for (let number = 0; number < tried(6_000); number++) {
		const question = {
			asked: Date.UTC(2025, 0, 1) + number,
			expires: Date.UTC(2027, 0, 1),
			on: fingerprintOfNumber(instance, 'whatsapp', OWN),
			people: [{ who: fingerprintOfPerson(instance, JANE), times: 1 + below(3) }],
			said: fingerprintOfText(instance, 'When?'),
		};
		const kind = oneOf([
			'genuine',
			'changed',
			'own',
			'stranger',
			'group',
			'number',
			'foreign',
			'unsigned',
		]);
		const from = kind === 'stranger' ? STRANGER : JANE;
		const genuine: IDataObject = {
			...samplePayload('whatsapp.message.received'),
			uuid: `W-${number}`,
			id: `W-${number}`,
			created_at: '2026-06-01T00:00:00Z',
			remote_phone_number: from,
			channel_phone_number: kind === 'number' ? '+15550100077' : OWN,
			session_key: `WW-WPN00000000-0000-4000-8000-000000000001-${from.slice(1)}@c.us`,
		};
		let body: unknown = ['genuine', 'unsigned'].includes(kind) ? genuine : changed(genuine);
		if (kind === 'foreign') body = isLucky(0.5) ? oneOf(BAD_BODIES)() : withoutJane(object());
		if (!['genuine', 'unsigned', 'changed', 'foreign'].includes(kind)) {
			const { remote_phone_number, channel_phone_number, session_key } = genuine;
			const who = { remote_phone_number, channel_phone_number, session_key };
			body = { ...(changed(genuine) as IDataObject), ...who, participant: null, author: null };
		}
		if (kind === 'own') body = { ...(body as IDataObject), sent_by: oneOf(['api', 'agent']) };
		if (kind === 'group')
			body = { ...(body as IDataObject), participant: { phone_number: JANE }, author: null };
		const responseType = oneOf(['freeText', 'choice', 'approval']);
		const parameters = { responseType, choices: 'Hello\nTuesday', channelType: 'whatsapp' };
		const query = { ...toQuery(question), signature: kind === 'unsigned' ? 't' : 's' };
		const outcome = await deliver(receiveReply, body, query, parameters, {});
		expectNoHarm(outcome, 'no token');
		const isReply = outcome.items.length === 1;
		replies += Number(isReply);
		const about = { number, kind, isReply };
		if (['own', 'stranger', 'group', 'number', 'foreign', 'unsigned'].includes(kind))
			expect(about).toMatchObject({ isReply: false });
		if (kind === 'genuine' && responseType !== 'approval')
			expect(outcome.answer).toMatchObject({ workflowData: [[{}]] });
	}
	expect(replies).toBeGreaterThan(tried(500));
});
