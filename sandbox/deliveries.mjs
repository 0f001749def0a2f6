import { sampleOf } from './samples/index.mjs';
import { unrulyPayload } from './unruly/index.mjs';

/** This machine only: a sandbox that posts to strangers would be a nuisance. */
export function isLoopback(hookUrl) {
	const { hostname } = new URL(hookUrl);
	return (
		hostname === 'localhost' ||
		hostname.endsWith('.localhost') ||
		hostname === '[::1]' ||
		/^127(\.\d{1,3}){3}$/.test(hostname)
	);
}

const channels = (state) => [
	...state.numbers.list(),
	...state.wabaNumbers.list(),
	...state.virtualNumbers.list(),
];

/** A sample that is a new event (fresh ids) on the channel, and in the group, of the subscription. */
function freshSample(event, subscription, { state: stateOf, newId, unruly }) {
	const state = stateOf();
	const payload = sampleOf(event);
	renew(payload, newId);
	const channel = channels(state).find(({ uuid }) => uuid === subscription.channel_uuid);
	if (channel) putOnChannel(payload, channel, state.groups.get(subscription.to_group_uuid));
	return unrulyPayload(unruly, payload);
}

/** A template keeps its id: the event is about it, not a thing of its own. A receipt holds the message it is about. */
function renew(payload, newId) {
	const prefix = (payload.uuid ?? payload.message_uuid ?? '').slice(0, 3);
	if (prefix !== 'MSG' && prefix !== 'CDR') return;
	const id = newId(prefix);
	for (const part of [payload, payload.message ?? {}]) {
		for (const field of ['id', 'uuid', 'message_uuid']) if (field in part) part[field] = id;
	}
}

function putOnChannel(payload, channel, group) {
	for (const part of [payload, payload.message ?? {}]) putMessageOnChannel(part, channel, group);
	const { uuid, phone_number: phone } = channel;
	if ('received_on_number' in payload) {
		Object.assign(payload, { received_on_number: phone, received_on_number_uuid: uuid });
	}
	if ('caller_id_used' in payload) payload.caller_id_used = phone;
	if ('group' in payload) {
		Object.assign(payload.group, { channel_uuid: uuid }, group && shownOf(group));
	}
}

function putMessageOnChannel(message, { uuid, phone_number: phone }, group) {
	if (message.session_key) {
		const [kind] = message.session_key.split('-');
		const chat = group?.wa_group_id ?? message.session_key.split('-').pop();
		message.session_key = `${kind}-${uuid}-${chat}`;
	}
	if ('channel_phone_number' in message) message.channel_phone_number = phone;
}

const shownOf = ({ uuid, wa_group_id, wa_group_name, wa_subject, size }) => ({
	uuid,
	wa_group_id,
	wa_group_name,
	wa_subject,
	size,
});

/** Whether a payload belongs to a subscription: same channel and group, as far as the payload names them. */
function concerns(payload, subscription, state) {
	const message = payload.message?.message ? payload.message : payload;
	const phone = message.channel_phone_number ?? payload.received_on_number;
	const channel = phone && channels(state).find(({ phone_number }) => phone_number === phone);
	if (channel && channel.uuid !== subscription.channel_uuid) return false;
	const group = state.groups.get(subscription.to_group_uuid);
	return !group || !message.session_key || message.session_key.endsWith(group.wa_group_id);
}

async function send(hookUrl, payload, headers) {
	if (!isLoopback(hookUrl)) {
		return {
			hook_url: hookUrl,
			status: 0,
			body: 'Not sent: the sandbox delivers to this machine only',
		};
	}
	const body = typeof payload === 'string' ? payload : JSON.stringify(payload);
	try {
		const answer = await fetch(hookUrl, {
			method: 'POST',
			headers: { 'content-type': 'application/json', ...headers },
			body,
			redirect: 'manual',
		});
		return { hook_url: hookUrl, status: answer.status, body: await answer.text() };
	} catch (error) {
		return { hook_url: hookUrl, status: 0, body: String(error.cause?.message ?? error.message) };
	}
}

/** Posts, and notes it in the journal. */
async function post(box, event, hookUrl, payload, headers) {
	const at = box.now();
	const ended = box.journal.delivering({ at, event, hook_url: hookUrl, payload });
	const result = await send(hookUrl, payload, headers);
	ended({ status: result.status, answer: result.body, ms: box.now() - at });
	return result;
}

/**
 * The subscriptions that an event goes to.
 *
 * @param {import('./types.mjs').SandboxState} state
 * @param {string} event
 * @param {any} payload
 * @param {{ to?: string, channel?: string }} options
 */
function targetsOf(state, event, payload, { to, channel }) {
	if (to !== undefined) return [state.subscriptions.get(to) ?? { hook_url: to }];
	const hasFields = typeof payload === 'object' && payload !== null;
	return state.subscriptions.list().filter((subscription) => {
		if (subscription.event_name !== event) return false;
		if (channel !== undefined) return subscription.channel_uuid === channel;
		return !hasFields || concerns(payload, subscription, state);
	});
}

/**
 * Posts an event to every subscription that it concerns, all at once.
 *
 * @param {import('./types.mjs').Box} box the sandbox's inner parts
 * @param {string} event
 * @param {unknown} [payload] sent as it is (text too); without one, the event's sample with fresh ids, on the
 *   subscription's channel
 * @param {import('./types.mjs').DeliverOptions} [options]
 * @returns {Promise<import('./types.mjs').DeliveryResult[]>}
 */
export async function deliver(box, event, payload, { repeat = 1, headers = {}, ...options } = {}) {
	const state = box.state();
	const posts = targetsOf(state, event, payload, options).flatMap((target) => {
		const content = payload === undefined ? freshSample(event, target, box) : payload;
		return Array.from({ length: repeat }, () =>
			post(box, event, target.hook_url, content, headers),
		);
	});
	return await Promise.all(posts);
}

/**
 * Posts an event that the sandbox made itself to every subscription that it concerns, in the form that an unruly 2Chat
 * gives it.
 *
 * @param {import('./types.mjs').Box} box the sandbox's inner parts
 * @param {string} event
 * @param {any} payload
 * @returns {Promise<import('./types.mjs').DeliveryResult[]>}
 */
export async function deliverOwn(box, event, payload) {
	const targets = targetsOf(box.state(), event, payload, {});
	// What nobody hears takes no turn.
	if (targets.length === 0) return [];
	const content = unrulyPayload(box.unruly, payload);
	return await Promise.all(
		targets.map(({ hook_url: hookUrl }) => post(box, event, hookUrl, content, {})),
	);
}
