import type { ITriggerFunctions } from 'n8n-workflow';

import { whyUnreachable } from '../../subscriptions/publicAddress';
import type { SubscriptionCall } from '../../subscriptions/subscriptions';
import { triggerCall } from '../../subscriptions/subscriptions';
import { credentialOf } from '../../transport/http';
import { wait } from '../../transport/retry/clock';
import { addressOf } from '../lifecycle/addresses';
import { catchUp } from './catchUp';
import { disconnections } from './disconnections';
import { tellProblems } from './incidents';
import { withIsolate } from './isolate';
import type { Mended } from './mend';
import { mend } from './mend';
import type { Problem } from './problems';
import { problemOfLook } from './problems';
import type { WatchSettings } from './settings';

/** After a look that came to nothing; then it is left to the clock. */
const LOOK_AGAIN_MS = [1, 5, 15].map((minutes) => minutes * 60_000);
/** n8n tells the address while it sets the trigger up, before or after it starts the watch. */
const ADDRESS_LIMIT_MS = 30_000;
const ADDRESS_EVERY_MS = 50;

/** Looks after the subscriptions of one published trigger, until it is taken down. Throws nothing. */
export class Watch {
	private readonly over = new AbortController();
	/** Ends the waiting for the next look that was to come before the clock's. */
	private waiting = new AbortController();
	private looking?: Promise<void>;
	private owesCatchUp: boolean;
	private readonly call: SubscriptionCall;

	/** @param isStart whether n8n has just started, and the trigger may have missed something */
	constructor(
		private readonly context: ITriggerFunctions,
		private readonly settings: WatchSettings,
		private isStart: boolean,
	) {
		this.owesCatchUp = isStart;
		// Taken down, it does not wait for retries.
		const stoppable = Object.create(context, {
			getExecutionCancelSignal: { value: () => this.over.signal },
		}) as ITriggerFunctions;
		this.call = triggerCall(stoppable);
	}

	/** Looks now, and mends; one look at a time. */
	async look(times = 0): Promise<void> {
		this.waiting.abort();
		this.looking ??= withIsolate(this.context, async () => await this.lookAndTell(times))
			.catch(({ message }: Error) => this.log('warn', message))
			.finally(() => {
				this.looking = undefined;
				this.isStart = false;
			});
		await this.looking;
	}

	/** Ends the watch; resolves when nothing that it has begun goes on. */
	async end(): Promise<void> {
		this.over.abort();
		this.waiting.abort();
		await this.looking;
	}

	private readonly isOver = (): boolean => this.over.signal.aborted;

	private async lookAndTell(times: number): Promise<void> {
		const isLast = times >= LOOK_AGAIN_MS.length;
		const { problems, failure } = await this.lookAround().then(
			(found) => ({ problems: found, failure: undefined }),
			(error: Error) => ({ problems: [], failure: problemOfLook(error) }),
		);
		if (this.isOver()) return;
		const all = failure ? [...problems, failure] : problems;
		for (const { message } of all) this.log('warn', message);
		// What may pass by itself is told when the last of the early looks has found it too.
		const toTell = all.filter(({ mayPass }) => !mayPass || isLast);
		tellProblems(this.context, toTell, failure === undefined);
		if (!isLast && all.some(({ looksAgain }) => looksAgain)) void this.lookLater(times);
	}

	private async lookLater(times: number): Promise<void> {
		this.waiting = new AbortController();
		const { signal } = this.waiting;
		await wait(LOOK_AGAIN_MS[times], signal).catch(() => undefined);
		if (!signal.aborted && !this.isOver()) await this.look(times + 1);
	}

	/** One look at everything. Throws what 2Chat or the network refuse. */
	private async lookAround(): Promise<Problem[]> {
		const webhookUrl = await this.address();
		if (webhookUrl === undefined || this.isOver()) return [];
		const { baseUrl } = await credentialOf(this.context);
		const unreachable = whyUnreachable(webhookUrl, baseUrl);
		if (unreachable !== undefined) return [{ key: 'address', message: unreachable }];
		const mended = await mend(
			this.context,
			this.call,
			this.settings.wanted,
			webhookUrl,
			this.isOver,
		);
		this.logMended(mended);
		this.owesCatchUp ||= mended.made.length > 0;
		const missed = await this.catchUp();
		return [...mended.problems, ...missed, ...(await this.disconnections())];
	}

	private async catchUp(): Promise<Problem[]> {
		if (!this.owesCatchUp || this.settings.afterDowntime === 'nothing') return [];
		const { context, call, settings, isStart, isOver } = this;
		const problem = await catchUp(context, call, settings, isStart, isOver);
		this.owesCatchUp = problem !== undefined;
		return problem ? [problem] : [];
	}

	private async disconnections(): Promise<Problem[]> {
		const { alertsOnDisconnection, wanted } = this.settings;
		if (!alertsOnDisconnection || this.isOver()) return [];
		return await disconnections(this.context, this.call, wanted);
	}

	private async address(): Promise<string | undefined> {
		for (let waited = 0; waited < ADDRESS_LIMIT_MS && !this.isOver(); waited += ADDRESS_EVERY_MS) {
			const address = addressOf(this.context);
			if (address !== undefined || !this.isStart) return address;
			await wait(ADDRESS_EVERY_MS);
		}
		return undefined;
	}

	private logMended({ made, removed }: Mended): void {
		if (made.length === 0 && removed === 0) return;
		const events = made.map(({ event }) => event).join(', ') || 'none';
		this.log('info', `mended its subscriptions at 2Chat. Made: ${events}. Removed: ${removed}`);
	}

	private log(level: 'info' | 'warn', message: string): void {
		this.context.logger[level](`2Chat Trigger "${this.context.getNode().name}": ${message}`);
	}
}
