import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { seededRandom } from '../../sandbox/random.mjs';
import { until } from '../../scripts/lib/n8n-client.mjs';
import { say } from '../../scripts/lib/progress.mjs';
import { node, number, OWN, probe } from './soak.mjs';

const EVENT = 'whatsapp.message.received';
const BLOCKED = '+15550100008';
/** Under way at the same time. */
const AT_ONCE = 10;
/** n8n answers before it runs: so many runs may be left to do. */
const MOST_BEHIND = 200;
/** A repetition comes after so many others at most. */
const LATE = 1000;

/** Publishes the trigger: filters on, files downloaded. */
export async function publishTrigger(soak) {
	const trigger = node(
		'2Chat Trigger',
		'n8n-nodes-twochat.twoChatTrigger',
		1.1,
		{
			events: [EVENT],
			whatsappNumber: number(OWN),
			options: {
				chatType: 'direct',
				notFromNumbers: BLOCKED,
				textContains: 'order, invoice',
				downloadMedia: true,
			},
		},
		{ credentials: { twoChatApi: soak.credential }, webhookId: randomUUID() },
	);
	await soak.publish('deliveries', [trigger, probe('delivery')]);
	return soak.sandbox.state.subscriptions.list()[0].hook_url;
}

const message = (more = {}) => ({
	uuid: `MSG${randomUUID()}`,
	event: EVENT,
	created_at: new Date().toISOString(),
	session_key: 'WW-WPN00000000-0000-4000-8000-000000000001-15550100001@c.us',
	message: { text: 'Hello, is my order ready?' },
	remote_phone_number: '+15550100001',
	channel_phone_number: OWN,
	sent_by: 'user',
	contact: { first_name: 'Jane', last_name: 'Roe', profile_pic_url: null },
	...more,
});

/**
 * What comes in, how much of it, and how n8n has to answer. What is left of the shares is delivered again.
 *
 * @typedef {{share: number, make: (soak: import('./soak.mjs').Soak) => any, wanted?: boolean, hasFile?: boolean,
 *   ignored?: string, status?: number, token?: string}} Kind
 * @type {Kind[]}
 */
const kinds = [
	{ share: 0.6, make: () => message(), wanted: true },
	{
		share: 0.05,
		make: ({ sandbox }) =>
			message({
				message: {
					text: 'The order as a photo',
					media: {
						url: `${sandbox.origin}/_sandbox/qr-code.png`,
						type: 'image',
						mime_type: 'image/png',
					},
				},
			}),
		wanted: true,
		hasFile: true,
	},
	{ share: 0.15, make: () => message({ message: { text: 'Good morning' } }), ignored: 'phrases' },
	{
		share: 0.08,
		make: () =>
			message({
				remote_phone_number: BLOCKED,
				session_key: 'WW-WPN00000000-0000-4000-8000-000000000001-15550100008@c.us',
			}),
		ignored: 'Not From Numbers',
	},
	{ share: 0.01, make: () => '[]', status: 400 },
	{ share: 0.01, make: () => message(), status: 401, token: 'guessed' },
];

/**
 * Delivers to the published trigger, and holds n8n's answers and its runs against what was delivered.
 *
 * @param {import('./soak.mjs').Soak} soak
 * @param {import('./checks.mjs').Checks} checks
 * @param {string} hookUrl the trigger's address, as 2Chat has it
 * @param {number} count
 */
export async function deliverAll(soak, checks, hookUrl, count) {
	const draw = seededRandom(1);
	/** Ids of what has to start a run, and whether it comes with a file. @type {Map<string, boolean>} */
	const wanted = new Map();
	/** The last of them, as they were delivered: to be repeated. */
	const lately = [];
	let notReady = 0;

	const pick = () => {
		let left = draw();
		return kinds.find(({ share }) => (left -= share) < 0);
	};

	/** An n8n that has lost touch with its database for a moment takes nothing: it is delivered again. */
	const deliver = async (url, body) => {
		for (;;) {
			const answer = await soak.post(url, body);
			if (answer.status !== 503) return answer;
			notReady += 1;
			await sleep(500);
		}
	};

	/** @param {Kind} kind */
	const deliverNew = async ({
		make,
		wanted: isWanted,
		hasFile = false,
		ignored,
		status = 200,
		token,
	}) => {
		const body = make(soak);
		const url = token ? hookUrl.replace(/token=[^&]+/, `token=${token}`) : hookUrl;
		const answer = await deliver(url, body);
		const example = () => ({ body, answer });
		if (status !== 200) {
			checks.that(
				'What is unreadable or without the token is refused',
				answer.status === status,
				example,
			);
		} else if (isWanted) {
			wanted.set(`${EVENT}:${body.uuid}`, hasFile);
			lately.push(body);
			if (lately.length > LATE) lately.shift();
			const isTaken = answer.status === 200 && !answer.body.includes('ignored');
			checks.that('Each wanted delivery is taken', isTaken, example);
		} else {
			const isIgnored = answer.status === 200 && answer.body.includes(String(ignored));
			checks.that(
				'Each unwanted delivery is ignored, with the filter’s reason',
				isIgnored,
				example,
			);
		}
	};

	const deliverAgain = async () => {
		const body = lately[Math.floor(draw() * lately.length)];
		const answer = await deliver(hookUrl, body);
		const isIgnored = answer.status === 200 && answer.body.includes('repetition');
		checks.that('Each repetition is ignored, whenever it comes', isIgnored, () => ({
			body,
			answer,
		}));
	};

	let left = count;
	const worker = async () => {
		while (left-- > 0) {
			while (wanted.size - soak.seen.delivery.length > MOST_BEHIND) await sleep(50);
			const kind = pick();
			if (kind || lately.length === 0) await deliverNew(kind ?? kinds[0]);
			else await deliverAgain();
			soak.done.deliveries += 1;
		}
	};
	await Promise.all(Array.from({ length: AT_ONCE }, worker));
	await until('all deliveries have run', async () =>
		soak.seen.delivery.length >= wanted.size ? true : undefined,
	).catch(() => {});
	// A run too many would come a moment later.
	await sleep(1000);
	compareRuns(checks, wanted, soak.seen.delivery);
	say(`n8n answered 503 to ${notReady} deliveries, because it was not ready`);
}

function compareRuns(checks, wanted, seen) {
	const runs = new Map();
	for (const { eventId } of seen) runs.set(eventId, (runs.get(eventId) ?? 0) + 1);
	for (const id of wanted.keys())
		checks.that('Each wanted delivery has exactly one run', runs.get(id) === 1, () => [
			id,
			runs.get(id),
		]);
	for (const { eventId, hasFile } of seen) {
		checks.that('Nothing else has a run', wanted.has(eventId), () => eventId);
		checks.that(
			'Each file that came is in its run, and no other',
			hasFile === wanted.get(eventId),
			() => eventId,
		);
	}
}
