import { invalid, notFound, refuse } from '../refusals.mjs';
import { isoTime } from '../state/times.mjs';
import { connectedNumber, connectedWabaNumber } from './channelLookup.mjs';

const isCallEvent = (event) => event.startsWith('call.');
const isGroupEvent = (event) => event.startsWith('whatsapp.group.');

/** Phone events name the channel by uuid, all others by the connected number (DOCS Webhooks/subscribe). */
function channelOf(state, event, body) {
	if (isCallEvent(event)) {
		if (!body.channel_uuid) throw missing('channel_uuid');
		const number = state.virtualNumbers.get(body.channel_uuid);
		if (!number) throw notFound(`Channel ${body.channel_uuid}`);
		return number;
	}
	if (!body.on_number) throw missing('on_number');
	const lookUp = event.startsWith('whatsapp.waba.') ? connectedWabaNumber : connectedNumber;
	return lookUp(state, body.on_number);
}

const missing = (field) => invalid([{ loc: ['body', field], msg: 'Field required' }]);

/** Fields that belong to other events are refused, as everything is that no source documents. */
function refuseForeignFields(event, body) {
	const foreign = [];
	if (isCallEvent(event) && body.on_number !== undefined) foreign.push('on_number');
	if (!isCallEvent(event) && body.channel_uuid !== undefined) foreign.push('channel_uuid');
	if (!isGroupEvent(event) && body.to_group_uuid !== undefined) foreign.push('to_group_uuid');
	if (event !== 'whatsapp.conversation.new' && body.time_period !== undefined)
		foreign.push('time_period');
	if (foreign.length === 0) return;
	throw invalid(foreign.map((field) => ({ loc: ['body', field], msg: `Not a field of ${event}` })));
}

const sameTarget = (one, other) =>
	['event_name', 'channel_uuid', 'hook_url', 'to_group_uuid', 'time_period'].every(
		(field) => one[field] === other[field],
	);

/** What a subscription shows: which group and period it is for appears in no source. */
const shown = ({ to_group_uuid, time_period, ...webhook }) => webhook;

const listed = (webhooks, options) => {
	const items = webhooks.map(shown);
	return options.bareWebhookList ? items : { success: true, webhooks: items };
};

/** Handlers of the webhook subscriptions. */
export const webhookHandlers = {
	listWebhooks: ({ state, options }) => listed(state.subscriptions.list(), options),

	listWebhooksByChannel({ state, params, options }) {
		const isWanted = ({ channel_uuid }) => channel_uuid === params.channel_uuid;
		return listed(state.subscriptions.list().filter(isWanted), options);
	},

	subscribeWebhook({ state, params: { event_name: event }, body, options, newId, now }) {
		refuseForeignFields(event, body);
		const channel = channelOf(state, event, body);
		if (body.to_group_uuid && !state.groups.has(body.to_group_uuid)) throw notFound('Group');
		const webhook = {
			uuid: newId('WHK'),
			event_name: event,
			channel_uuid: channel.uuid,
			hook_url: options.dropHookQuery ? body.hook_url.split('?')[0] : body.hook_url,
			// The docs name a WABA number waweb_uuid too.
			hook_params: isCallEvent(event) ? {} : { waweb_uuid: channel.uuid },
			created_at: isoTime(now()),
			to_group_uuid: body.to_group_uuid,
			time_period: body.time_period,
		};
		const isThere = state.subscriptions.list().some((other) => sameTarget(other, webhook));
		if (isThere && options.refuseDuplicateWebhooks)
			throw refuse(409, 'This subscription exists already');
		state.subscriptions.set(webhook.uuid, webhook);
		return { success: true, data: shown(webhook) };
	},

	deleteWebhook({ state, params }) {
		if (!state.subscriptions.delete(params.webhook_uuid)) throw notFound('Webhook');
		return { success: true };
	},
};
