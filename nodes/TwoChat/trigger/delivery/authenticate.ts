import type { IWebhookFunctions } from 'n8n-workflow';

import { now } from '../../transport/retry/clock';
import { hookState } from '../lifecycle/state';
import { isSameWebhook, readHookUrl } from '../../subscriptions/hookUrl';
import { listSubscriptions, triggerCall } from '../../subscriptions/subscriptions';
import { isSameToken, isToken } from '../../subscriptions/token';

/** What proves that 2Chat is calling. */
interface Proof {
	token?: string;
	/** 2Chat keeps our hook URLs without their query, so there is no proof. */
	queryIsLost: boolean;
}

/** Strangers must not make us ask 2Chat, which costs credits, more often than this. */
const ASK_EVERY_MS = 60_000;
const MANY = 1000;

const answers = new Map<string, { at: number; proof: Promise<Proof> }>();

/** The proof as 2Chat's own list has it. */
async function askTwoChat(context: IWebhookFunctions, webhookUrl: string): Promise<Proof> {
	try {
		const own = (await listSubscriptions(triggerCall(context))).filter(({ hookUrl }) =>
			isSameWebhook(hookUrl, webhookUrl),
		);
		const token = own.map(({ hookUrl }) => readHookUrl(hookUrl).token).find(isToken);
		return { token, queryIsLost: own.length > 0 && token === undefined };
	} catch (error) {
		context.logger.warn(`2Chat did not say which token is right: ${(error as Error).message}`);
		return { queryIsLost: false };
	}
}

/**
 * n8n can lose the token, or not have it yet: it saves static data only when all triggers of the
 * workflow are set up, a crash before that loses it, and an execution that ends just then writes
 * back the static data it had read before. The subscriptions stand at 2Chat all the same, so it is
 * asked instead of staying deaf until somebody publishes again.
 */
async function proofFromTwoChat(context: IWebhookFunctions, given: unknown): Promise<Proof> {
	const webhookUrl = context.getNodeWebhookUrl('default') ?? '';
	const known = answers.get(webhookUrl);
	if (known) {
		const proof = await known.proof;
		if (now() - known.at < ASK_EVERY_MS || proof.token === given) return proof;
	}
	const asked = { at: now(), proof: askTwoChat(context, webhookUrl) };
	answers.set(webhookUrl, asked);
	if (answers.size > MANY) answers.delete(answers.keys().next().value as string);
	return await asked.proof;
}

/** Whether 2Chat is calling, and not somebody who has found the webhook's address. */
export async function isTwoChat(context: IWebhookFunctions): Promise<boolean> {
	const { token, queryIsLost } = hookState(context);
	const { token: given } = context.getQueryData() as { token?: unknown };
	const proof: Proof = isToken(token)
		? { token, queryIsLost: queryIsLost === true }
		: await proofFromTwoChat(context, given);
	if (given === undefined) return proof.queryIsLost;
	return typeof given === 'string' && isSameToken(given, proof.token ?? '');
}
