import { sampleOf } from './samples/index.mjs';

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

/** A sample that is a new event (fresh ids) on the subscription's own channel. */
function freshSample(event, subscription, state, newId) {
	const payload = sampleOf(event);
	const id = newId((payload.uuid ?? payload.message_uuid).slice(0, 3));
	for (const field of ['id', 'uuid', 'message_uuid']) if (field in payload) payload[field] = id;
	const channel = channelByUuid(state, subscription?.channel_uuid);
	if (channel) putOnChannel(payload, channel);
	return payload;
}

function putOnChannel(payload, channel) {
	const old = payload.session_key?.slice(3, 3 + channel.uuid.length);
	if (old) payload.session_key = payload.session_key.replace(old, channel.uuid);
	if ('channel_phone_number' in payload) payload.channel_phone_number = channel.phone_number;
	if ('received_on_number' in payload) {
		payload.received_on_number = channel.phone_number;
		payload.received_on_number_uuid = channel.uuid;
	}
}

const channels = (state) => [
	...state.numbers.list(),
	...state.wabaNumbers.list(),
	...state.virtualNumbers.list(),
];

const channelByUuid = (state, uuid) => channels(state).find((channel) => channel.uuid === uuid);

/** Whether a payload belongs to a subscription: same channel and group, as far as the payload names them. */
function concerns(payload, subscription, state) {
	const phone = payload?.channel_phone_number ?? payload?.received_on_number;
	const channel = phone && channels(state).find(({ phone_number }) => phone_number === phone);
	if (channel && channel.uuid !== subscription.channel_uuid) return false;
	const group = state.groups.get(subscription.to_group_uuid);
	return !group || !payload?.session_key || payload.session_key.endsWith(group.wa_group_id);
}

async function post(hookUrl, payload, headers) {
	if (!isLoopback(hookUrl)) {
		return { hook_url: hookUrl, status: 0, body: 'Not sent: the sandbox delivers to this machine only' };
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

/**
 * Posts an event to every subscription that it concerns, all at once.
 *
 * @param {any} box the sandbox's inner parts
 * @param {string} event
 * @param {unknown} [payload] sent as it is (a string too); without one, the event's sample with fresh ids, on
 *   the subscription's channel
 * @param {{ to?: string, repeat?: number, headers?: Record<string, string> }} [options] `to`: a hook URL or the
 *   uuid of a subscription, instead of all; `repeat`: the same payload so many times
 * @returns {Promise<{ hook_url: string, status: number, body: string }[]>} status 0: nothing answered, body says why
 */
export async function deliver(box, event, payload, { to, repeat = 1, headers = {} } = {}) {
	const state = box.state();
	const matching = () =>
		state.subscriptions
			.list()
			.filter((item) => item.event_name === event && (!payload || concerns(payload, item, state)));
	const one = state.subscriptions.get(to);
	const targets = to === undefined ? matching() : [one ?? { hook_url: to }];
	const posts = targets.flatMap((target) => {
		const content = payload ?? freshSample(event, target, state, box.newId);
		return Array.from({ length: repeat }, () => post(target.hook_url, content, headers));
	});
	return await Promise.all(posts);
}
