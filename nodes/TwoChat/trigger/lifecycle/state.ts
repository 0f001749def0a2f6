import { randomBytes } from 'node:crypto';
import type { IHookFunctions, IWebhookFunctions } from 'n8n-workflow';

/** What a trigger keeps in its node's static data. Everything but the token is a hint: 2Chat is the truth. */
export interface HookState {
	/** Part of every hook URL; 64 hexadecimal digits. */
	token?: string;
	/** Purposes of the subscriptions made, by their UUID at 2Chat. */
	made?: Record<string, string>;
	/** 2Chat keeps hook URLs without their query, so deliveries cannot bring the token. */
	queryIsLost?: boolean;
	/** A test in the editor that runs on a sample: nothing is subscribed. */
	isSample?: boolean;
}

/** The node's static data. Writable in the life-cycle methods only: n8n writes it back as a whole. */
export const hookState = (context: IHookFunctions | IWebhookFunctions): HookState =>
	context.getWorkflowStaticData('node') as HookState;

export const newToken = (): string => randomBytes(32).toString('hex');

/** Whether `token` is one of ours, and not something an import or another node left in the static data. */
export const isToken = (token: unknown): token is string =>
	typeof token === 'string' && /^[0-9a-f]{64}$/.test(token);
