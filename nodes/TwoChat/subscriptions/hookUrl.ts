/** What one subscription is for. */
export interface Wanted {
	/** 2Chat's name of the event. */
	event: string;
	/** `+15550100002` for WhatsApp and WABA events, the virtual number's UUID for phone calls. */
	channel: string;
	/** UUID of the only group that counts; absent for any group. */
	group?: string;
	/** Inactivity after which a conversation is new again; only for that event. */
	period?: string;
}

/**
 * The address that 2Chat calls for one subscription. It says by itself what it is for, because a
 * delivery need not carry its event (docs/2chat-api.md, 7.1), and because 2Chat's list shows neither group
 * nor period of a subscription. The token is the trigger's only proof that 2Chat is calling.
 */
export function buildHookUrl(webhookUrl: string, wanted: Wanted, token: string): string {
	const url = new URL(webhookUrl);
	const { event, channel, group, period } = wanted;
	url.search = new URLSearchParams({
		event,
		// Without its plus sign: some servers read a plus in a query as a space.
		channel: channel.replace(/^\+/, ''),
		...(group && { group }),
		...(period && { period }),
		token,
	}).toString();
	return url.toString();
}

/** What stands in a hook URL's query; parts are empty where 2Chat has dropped them. */
export function readHookUrl(hookUrl: string): { purpose: string; token: string } {
	const query = URL.canParse(hookUrl) ? new URL(hookUrl).searchParams : new URLSearchParams();
	const part = (name: string) => query.get(name) ?? undefined;
	return {
		purpose: purposeOf({
			event: part('event') ?? '',
			channel: part('channel') ?? '',
			group: part('group'),
			period: part('period'),
		}),
		token: part('token') ?? '',
	};
}

/** One text for all that a subscription is for: equal purposes are served by one subscription. */
export const purposeOf = ({ event, channel, group, period }: Wanted): string =>
	[event, channel.replace(/^\+/, ''), group ?? '', period ?? ''].join(' ').trim();

/** Whether both URLs lead to the same webhook of the same n8n, whatever their queries. */
export function isSameWebhook(one: string, other: string): boolean {
	if (!URL.canParse(one) || !URL.canParse(other)) return false;
	const [a, b] = [new URL(one), new URL(other)];
	const path = ({ pathname }: URL) => pathname.replace(/\/+$/, '');
	return a.origin === b.origin && path(a) === path(b);
}
