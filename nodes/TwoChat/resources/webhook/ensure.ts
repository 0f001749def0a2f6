import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';

import { optionsField } from '../../fields/collections';
import type { ItemCall } from '../../operations/itemCalls';
import { operationOfCalls } from '../../operations/operation';
import type { Field } from '../../operations/routing';
import type { Wanted } from '../../subscriptions/hookUrl';
import { isSameWebhook, purposeOf, readHookUrl } from '../../subscriptions/hookUrl';
import { removeLeftOver } from '../../subscriptions/leftOver';
import type { Subscription } from '../../subscriptions/plan';
import { planSubscriptions } from '../../subscriptions/plan';
import { whyUnreachable } from '../../subscriptions/publicAddress';
import { listSubscriptions, subscribe, unsubscribe } from '../../subscriptions/subscriptions';
import { trimmedTextOf } from '../../operations/text';
import { BadInput } from '../../transport/errors/badInput';
import { credentialOf } from '../../transport/http';
import { channelFields } from '../../trigger/form/channelFields';
import { eventOptions } from '../../trigger/form/eventOptions';
import { furtherFields } from '../../trigger/form/furtherFields';
import { isToken } from '../../subscriptions/token';
import { wantedSubscriptions } from '../../trigger/lifecycle/wanted';
import { DEFAULT_EVENT } from '../../twochat/events';

const fields: Field[] = [
	{
		displayName: 'Trigger URL',
		name: 'triggerUrl',
		type: 'string',
		required: true,
		default: '',
		placeholder:
			'e.g. https://n8n.example.com/webhook/11111111-2222-4333-8444-555555555555/webhook',
		description:
			'The Production URL of the 2Chat Trigger, as its panel shows it under Webhook URLs. The workflow must be published.',
	},
	{
		displayName: 'Events',
		name: 'events',
		type: 'multiOptions',
		required: true,
		default: [DEFAULT_EVENT],
		description: 'The events of the trigger, as they are chosen there',
		options: eventOptions,
	},
	// Not required by n8n: where Events is an expression it would ask for one channel of each kind.
	...channelFields('events').map((field) => ({ ...field, required: false })),
	optionsField(furtherFields as Field[]),
];

interface Input {
	webhookUrl: string;
	wanted: Wanted[];
}

function triggerUrl(value: unknown): string {
	const text = trimmedTextOf(value, 'Trigger URL');
	if (!/^https?:\/\/\S+$/i.test(text) || !URL.canParse(text)) {
		throw new BadInput(
			`Trigger URL "${text.slice(0, 80)}" is not a web address. Copy the Production URL from the panel of the 2Chat Trigger`,
		);
	}
	const url = new URL(text);
	if (url.pathname.includes('/webhook-test/')) {
		throw new BadInput(
			'Trigger URL is the address for tests. Copy the Production URL from the panel of the 2Chat Trigger',
		);
	}
	return `${url.origin}${url.pathname}`;
}

function read(this: IExecuteFunctions, itemIndex: number): Input {
	const parameter = (name: string) =>
		this.getNodeParameter(name, itemIndex, '', { extractValue: true });
	return {
		webhookUrl: triggerUrl(parameter('triggerUrl')),
		wanted: wantedSubscriptions(parameter),
	};
}

/**
 * What the addresses of the trigger's subscriptions tell: its token, and, where 2Chat has dropped
 * the queries, which subscription of an event is meant by the only wish for this event.
 * @throws BadInput when there is nothing to go by
 */
function knownFrom(own: Subscription[], wanted: Wanted[]) {
	const token = own.map(({ hookUrl }) => readHookUrl(hookUrl).token).find(isToken);
	const queryIsLost =
		own.length > 0 && own.every(({ hookUrl }) => readHookUrl(hookUrl).token === '');
	if (token === undefined && !queryIsLost) {
		throw new BadInput(
			'2Chat has no subscription for this Trigger URL any more, and only the trigger itself knows the token that its deliveries need. Check the URL, then unpublish the workflow and publish it again',
		);
	}
	const made = own.flatMap(({ uuid, event }): Array<[string, string]> => {
		const wishes = wanted.filter((one) => one.event === event);
		return wishes.length === 1 ? [[uuid, purposeOf(wishes[0])]] : [];
	});
	return { token: token ?? '', made: queryIsLost ? Object.fromEntries(made) : {} };
}

const report = ({ uuid, event }: Subscription): IDataObject => ({ uuid, event });

async function ensured(
	context: IExecuteFunctions,
	{ webhookUrl, wanted }: Input,
	call: ItemCall,
): Promise<IDataObject> {
	const existing = await listSubscriptions(call);
	const own = existing.filter(({ hookUrl }) => isSameWebhook(hookUrl, webhookUrl));
	const plan = planSubscriptions({ wanted, existing, webhookUrl, ...knownFrom(own, wanted) });
	const created: IDataObject[] = [];
	for (const { wanted: wish, hookUrl } of plan.create) {
		created.push(report(await subscribe(call, wish, hookUrl)));
	}
	for (const { uuid } of plan.remove) await unsubscribe(call, uuid);
	await removeLeftOver(context, call, existing);
	return {
		mended: created.length > 0 || plan.remove.length > 0,
		kept: plan.keep.map(({ uuid, wanted: { event } }) => ({ uuid, event })),
		created,
		removed: plan.remove.map(report),
	};
}

/**
 * Compares what a trigger needs with what 2Chat has, with the trigger's own planning, and mends it.
 * DOCS Webhooks/list-all-webhooks, subscribe, delete-webhook: 2Chat has no such call of its own.
 */
export const ensure = operationOfCalls<Input>({
	name: 'Ensure',
	value: 'ensure',
	action: 'Repair webhooks of trigger',
	description:
		'Repair the subscriptions of a published 2Chat Trigger: create what is missing, remove leftovers. The trigger does so by itself every 6 hours; this is for by hand.',
	calls: [
		'GET /webhooks',
		'POST /webhooks/subscribe/{event_name}',
		'DELETE /webhooks/{webhook_uuid}',
	],
	inOrder: true,
	fields,
	read,
	async run(input, call) {
		const { baseUrl } = await credentialOf(this);
		const reason = whyUnreachable(input.webhookUrl, baseUrl);
		if (reason !== undefined) throw new BadInput(reason);
		return await ensured(this, input, call);
	},
});
