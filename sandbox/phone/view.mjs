import { eventNames } from '../samples/index.mjs';
import { productsOf } from './content.mjs';
import { peopleOf } from './people.mjs';
import { switchesOf } from './switches.mjs';

const LATEST = 400;

/**
 * What the page shows, in parts: a part is sent anew when it changed.
 *
 * @param {import('../types.mjs').Box} box the sandbox's inner parts
 */
export function viewOf(box) {
	const state = box.state();
	return {
		people: peopleOf(state),
		numbers: numbersOf(box, state),
		groups: state.groups.list().map(groupView),
		messages: state.messages.list().slice(-LATEST).map(messageView),
		subscriptions: state.subscriptions.list().map(subscriptionView),
		account: {
			name: state.account.name,
			url: `${box.origin}/open`,
			usage: state.usage,
			limits: state.limits,
			violations: box.journal.violations.length,
		},
		switches: switchesOf(box),
		events: eventNames,
	};
}

const numbersOf = (box, state) => [
	...state.numbers.list().map((number) => numberView(number, productsOf(box, number.phone_number))),
	...state.wabaNumbers.list().map((number) => numberView(number, [])),
];

const numberView = (number, products) => ({
	uuid: number.uuid,
	phone: number.phone_number,
	name: number.friendly_name,
	kind: number.channel_type,
	connected: number.connection_status === 'C',
	products: products.map(({ id, name, price, currency }) => ({ id, name, price, currency })),
});

const groupView = ({ uuid, channel_uuid: channel, wa_group_name: name, participants }) => ({
	uuid,
	channel,
	name,
	participants: participants.map(({ phone_number: phone }) => phone),
});

const messageView = (message) => ({
	uuid: message.uuid,
	at: message.at,
	channel: message.channel_uuid,
	group: message.group_uuid,
	person: message.participant?.phone_number ?? message.remote_phone_number,
	isOurs: message.sent_by !== 'user',
	ack: message.wa_msg_ack,
	message: message.message,
	pin: message.sent_body?.pin,
	reactions: message.reactions ?? [],
});

const subscriptionView = ({ uuid, event_name: event, channel_uuid: channel, hook_url: url }) => ({
	uuid,
	event,
	channel,
	url,
});
