import { notFound, refuse } from '../refusals.mjs';
import { makeMessage, sessionKey } from '../state/messages.mjs';

const digitsOf = (phone) => phone.replace('+', '');

/** What the flow writes: a variable that was not given stays empty. */
const filledIn = (text, variables) =>
	text.replace(/{{(\w+)}}/g, (_, name) => String(variables[name] ?? ''));

/** Handler of flows: each start is kept under `flowStarts` and writes one message. */
export const flowHandlers = {
	startFlow({ state, params, body, newId, now, afterSending }) {
		const flow = state.flows.get(params.flow_uuid);
		if (!flow) throw notFound('Flow');
		const channel = state.numbers.get(flow.channel_uuid);
		if (!flow.enabled || !channel) throw refuse(422, 'The flow is not active');
		const { variables = {} } = body;
		const digits = digitsOf(body.to_number);
		state.flowStarts.push({ flow_uuid: flow.uuid, to_number: body.to_number, variables });
		const message = makeMessage({
			uuid: newId('MSG'),
			channel,
			session: sessionKey(channel, `${digits}@c.us`),
			remotePhone: `+${digits}`,
			content: { text: filledIn(flow.text, variables) },
			sentBy: 'agent',
			at: now(),
		});
		state.messages.set(message.uuid, message);
		afterSending(message);
		return { success: true };
	},
};
