import type { IHookFunctions, ITriggerFunctions, IWebhookFunctions } from 'n8n-workflow';

/** The newest messages that started the workflow: 2Chat's times are whole seconds, so they can be several. */
export interface Start {
	/** When they were written, in milliseconds since the epoch. */
	at: number;
	/** Their IDs at 2Chat. */
	ids: string[];
}

/** What a trigger keeps in its node's static data. Everything but the token is a hint: 2Chat is the truth. */
export interface HookState {
	/** Part of every hook URL; 64 hexadecimal digits. */
	token?: string;
	/** Purposes of the subscriptions made, by their UUID at 2Chat. */
	made?: Record<string, string>;
	/** The webhook's address when they were made. */
	madeFor?: string;
	/** 2Chat keeps hook URLs without their query, so deliveries cannot bring the token. */
	queryIsLost?: boolean;
	/** A test in the editor that runs on a sample: nothing is subscribed. */
	isSample?: boolean;
	/** With After Downtime: when the workflow was published, in milliseconds since the epoch. */
	since?: number;
	/** With After Downtime: the newest messages that started the workflow, by what their subscription is for. */
	starts?: Record<string, Start>;
	/** What `starts` was when catching up began; absent when it has ended. */
	catchingUpFrom?: Record<string, Start>;
}

type Context = Pick<
	IHookFunctions | ITriggerFunctions | IWebhookFunctions,
	'getWorkflowStaticData'
>;

/**
 * The node's static data. Written while n8n sets the trigger up: n8n writes it back as a whole, and
 * what a workflow has changed meanwhile would be lost.
 */
export const hookState = (context: Context): HookState =>
	context.getWorkflowStaticData('node') as HookState;
