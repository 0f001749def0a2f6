import type { Faults } from './faults.mjs';
import type { Gate } from './gate.mjs';
import type { Journal } from './journal.mjs';
import type { Unruly } from './unruly/unruly.mjs';

/** What the contract, the journal and the faults say of one request. */
export interface SandboxRequest {
	/** Milliseconds. */
	at: number;
	method: string;
	/** As sent, without `/open` and without the query. */
	path: string;
	/** As sent, with the query. */
	url: string;
	query: Record<string, any>;
	headers: Record<string, string | string[] | undefined>;
	body: any;
	/** Absent while unanswered, or when a fault cut the connection before acting. */
	status?: number;
	operationId?: string;
	/** What a fault did to it, e.g. `before: 429`. */
	fault?: string;
	/** What it was answered, as text; of the last 200 requests only. */
	answer?: unknown;
	/** How long that took. */
	ms?: number;
	/** Counts requests and deliveries, and their changes. */
	number?: number;
	turn?: number;
}

/** A request that the contract does not allow. */
export interface Violation {
	at: number;
	method: string;
	path: string;
	query: Record<string, any>;
	body: any;
	operationId?: string;
	status: number;
	answer: any;
}

export interface RateLimit {
	perMinute: number;
	/** Requests at once; default perMinute. */
	burst?: number;
}

/** Switches that may also be changed while it runs (`sandbox.options`). */
export interface SandboxSwitches {
	/** Added before every answer. */
	latencyMs?: number;
	/** Seconds or a date, sent as Retry-After with the rate limit's own 429. */
	retryAfter?: number | string;
	/** `count` of a list is what is on the page instead of the total. */
	countMeansPage?: boolean;
	/** `GET /webhooks` answers a bare array. */
	bareWebhookList?: boolean;
	/** The stored and returned hook_url has lost its query string. */
	dropHookQuery?: boolean;
	/** A second subscription of the same event, channel and URL is answered 409. */
	refuseDuplicateWebhooks?: boolean;
	/** A message sent through the API is delivered as whatsapp.message.sent and .new, or as the WABA event. */
	echoSentMessages?: boolean;
	/** Milliseconds after which a sent message gets on by itself, with its receipt; default: it stays at sent. */
	acknowledgeAfterMs?: { sent?: number; received?: number; read?: number };
	/** A sent SMS answers message_id (DOCS) instead of message_uuid (SKILLS). */
	smsMessageId?: boolean;
	/** Which unruly behaviors are on (sandbox/unruly/switches.mjs); true: all but hookWithoutQuery. */
	unruly?: boolean | string | readonly string[];
	/** Where each behavior's sequence of forms begins; default 0. */
	unrulySeed?: number;
	/** The sandbox's own answers are held against the contract too; what does not fit is a violation. */
	checkAnswers?: boolean;
}

export interface SandboxOptions extends SandboxSwitches {
	/** Default: a free one. */
	port?: number;
	/** Default `UAK-sandbox`. */
	apiKey?: string;
	/** How many contacts are there at the start; default 3. */
	contacts?: number;
	/** Past WhatsApp messages are there at the start (several pages of each kind); default none. */
	history?: boolean;
	rateLimit?: RateLimit;
	/** API calls the account may make; default 500,000. */
	credits?: number;
	/** Makes new ids reproducible. */
	seed?: number;
	/** The clock, in milliseconds; default Date.now. */
	now?: () => number;
	log?: boolean;
}

/** Which requests a fault takes and what it does to them. Without an effect it does nothing. */
export interface FaultSpec {
	method?: string;
	/** Exact, or with `*` for any text; without `/open`. */
	path?: string | RegExp;
	match?: (request: SandboxRequest) => boolean;
	/** Default 1. */
	times?: number;
	/** `before` (default): the operation does not act; `after`: it acts and its answer is replaced. */
	when?: 'before' | 'after';
	status?: number;
	headers?: Record<string, string>;
	/** An object (JSON) or text (HTML); default 2Chat's own error body. */
	body?: unknown;
	delayMs?: number;
	/** Never answers. */
	hang?: boolean;
	/** Cuts the connection. */
	drop?: boolean;
	/** Changes the answer's body: envelope drift. */
	mutate?: (body: any) => unknown;
}

export interface RandomFaultSpec {
	seed?: number;
	/** Statuses (answered before acting), `dropBefore` and `dropAfter`, each with its share of 1. */
	rates: Record<string, number>;
	method?: string;
	path?: string;
	/** Sent with the statuses, e.g. Retry-After. */
	headers?: Record<string, string>;
}

export interface FaultHandle {
	readonly hits: number;
	remove(): void;
}

export interface RandomFaultHandle {
	readonly hits: Record<string, number>;
	remove(): void;
}

export interface DeliverOptions {
	/** A hook URL or the uuid of a subscription, instead of all that match. */
	to?: string;
	/** Only the subscriptions of this channel uuid. */
	channel?: string;
	/** The same payload so many times; default 1. */
	repeat?: number;
	headers?: Record<string, string>;
}

/** What a person writes; the defaults are +15550100001 to the first number. */
export interface IncomingMessage {
	/** A phone number, or the `…@lid` of somebody who hides it. */
	from?: string;
	/** A WhatsApp or a WABA number of the account. */
	to?: string;
	group_uuid?: string;
	text?: string;
	/** Media; the kind is taken from its ending. */
	url?: string;
	/** More of the message, in the shape of a delivery: `media`, `location`, `contacts`, `order`, `button`, `interactive`, `quoted_msg`. */
	parts?: Record<string, unknown>;
}

/** Who reacts to which message; the defaults are +15550100001, a thumb up, the last message to that person. */
export interface Reaction {
	from?: string;
	/** Empty: the reaction is taken back. */
	emoji?: string;
	/** Of the message that is reacted to. */
	uuid?: string;
}

export interface DeliveryResult {
	hook_url: string;
	/** 0: nothing answered, the body says why. */
	status: number;
	body: string;
}

/** A Map by uuid, in the order things came. */
export interface Collection<T = any> extends Map<string, T> {
	list(): readonly T[];
}

/** Everything that the sandbox knows, in API shape; tests may read and change it. */
export interface SandboxState {
	account: any;
	limits: { requests_per_minute: number };
	usage: {
		api_request_count: number;
		max_api_request_count: number;
		number_check_count: number;
		max_number_check_count: number;
	};
	users: Collection;
	contacts: Collection;
	subscriptions: Collection;
	numbers: Collection;
	/** By channel uuid. */
	qrCodes: Map<string, string>;
	channelEvents: Map<string, any[]>;
	/** By phone number. */
	profiles: Map<string, { picture: string | null; about: string | null; stories: any[] }>;
	notOnWhatsapp: Set<string>;
	groups: Collection;
	/** What was sent is under `sent_body`. */
	messages: Collection;
	/** By phone number. */
	catalogs: Map<string, { products: Map<string, any>; collections: Map<string, any> }>;
	flows: Collection;
	/** What was started, oldest first. */
	flowStarts: any[];
	wabaNumbers: Collection;
	/** `needs` says what sending checks and the API does not show: header, media, buttons. */
	templates: Collection;
	/** When a person last wrote, in milliseconds, by `{waba number} {person}`. */
	windows: Map<string, number>;
	smsChannels: Collection;
	sms: Collection;
	virtualNumbers: Collection;
	callerIds: Collection;
	calls: Collection;
	offers: any;
	reservations: Collection;
}

export interface Sandbox {
	/** The credential's Base URL, e.g. http://127.0.0.1:4010/open */
	readonly url: string;
	readonly origin: string;
	/** The page to play with: a phone, and what happens behind it. */
	readonly phoneUrl: string;
	/** The last 10,000 requests or so, oldest first. */
	readonly requests: SandboxRequest[];
	readonly violations: Violation[];
	readonly state: SandboxState;
	readonly apiKey: string;
	readonly options: SandboxSwitches;
	readonly faults: {
		add(spec: FaultSpec): FaultHandle;
		random(spec: RandomFaultSpec): RandomFaultHandle;
		clear(): void;
	};
	/** How many requests reached the server; path as in a fault. */
	count(filter?: { method?: string; path?: string | RegExp }): number;
	/** From now on only this key is accepted. */
	setApiKey(key: string): void;
	/** Without a limit: none. */
	setRateLimit(rateLimit?: RateLimit): void;
	/** Replaces the contacts by so many invented ones. */
	seedContacts(count: number): void;
	/** Posts an event to the subscriptions it concerns; without a payload, the event's sample. */
	deliver(event: string, payload?: unknown, options?: DeliverOptions): Promise<DeliveryResult[]>;
	/** A person writes: kept, and delivered to the subscriptions. */
	receive(message?: IncomingMessage): Promise<{ message: any; deliveries: DeliveryResult[] }>;
	/** A person reacts to a message: delivered to the subscriptions. */
	react(reaction?: Reaction): Promise<DeliveryResult[]>;
	/** A sent message gets on: wa_msg_ack advances, the receipt is delivered. */
	acknowledge(uuid: string, step: 'sent' | 'received' | 'read'): Promise<DeliveryResult[]>;
	/** Everything as at the start: state, key, options, faults, journal. */
	reset(): void;
	close(): Promise<void>;
}

/** What a fault or the chance of one does to a request. */
export type FaultEffect = Omit<FaultSpec, 'times' | 'match' | 'method' | 'path'>;

declare module 'fastify' {
	interface FastifyRequest {
		/** Its entry in the journal. */
		entry: SandboxRequest;
		fault: FaultEffect | null;
	}

	interface FastifySchema {
		operationId?: string;
	}
}

type Handler = (request: any, reply: any) => unknown;

/** A part of the server for our own pages and switches, whose requests no contract describes. */
export interface Scope {
	get(path: string, handle: Handler): unknown;
	post(path: string, handle: Handler): unknown;
	delete(path: string, handle: Handler): unknown;
	addHook(name: 'onRequest', hook: (request: any, reply: any) => Promise<unknown>): unknown;
	setErrorHandler(handle: (error: any, request: any, reply: any) => unknown): unknown;
}

/** The inner parts of one sandbox, which every request, fault and delivery works with. */
export interface Box {
	options: SandboxOptions & { apiKey: string; latencyMs: number; contacts: number };
	now: () => number;
	/** A new id with 2Chat's prefix. */
	newId: (prefix: string) => string;
	state: () => SandboxState;
	journal: Journal;
	faults: Faults;
	gate: Gate;
	unruly: Unruly;
	reset: () => void;
	/** Known once it listens. */
	origin: string;
}

/** What a handler of the contract is given. */
export interface Call {
	params: any;
	query: any;
	body: any;
	state: SandboxState;
	options: SandboxOptions;
	unruly: Unruly;
	newId: Box['newId'];
	now: Box['now'];
	/** Sets the status of the answer. */
	status: (code: number) => unknown;
	/** What follows when the API has sent a message. */
	afterSending: (message: any) => Promise<void>;
	origin: () => string;
}
