import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { sampleOf } from '../../sandbox/samples/index.mjs';
import { until } from '../../scripts/lib/n8n-client.mjs';
import { number, OWN, probe, webhook } from './soak.mjs';

/** From one stranger's message to the next: each goes to every question, which is some work for n8n. */
const PAUSE_MS = 15_000;
/** And so many times as long as n8n took for the last one: four fifths of its time are for the deliveries and calls. */
const PAUSE = 4;
/** So many replies go to every question, as 2Chat sends them; the others to their own, to be done within minutes. */
const TO_ALL = 10;

const EVENT = 'whatsapp.message.received';

const person = (index) => `+1555020${String(index).padStart(4, '0')}`;
const stranger = (index) => `+1555030${String(index).padStart(4, '0')}`;

/** Questions that wait, and strangers who write meanwhile. */
export class Questions {
	/** @param {import('./soak.mjs').Soak} soak @param {import('./checks.mjs').Checks} checks @param {number} count */
	constructor(soak, checks, count) {
		this.soak = soak;
		this.checks = checks;
		this.count = count;
		/** Where 2Chat takes the replies to, by question. @type {string[]} */
		this.hookUrls = [];
	}

	/** Asks them all: from then on that many runs wait. */
	async ask() {
		const { soak, count } = this;
		if (count === 0) return;
		await soak.publish('questions', [
			webhook('soak-question', { responseMode: 'onReceived' }),
			soak.twoChat('Ask', {
				...{ resource: 'message', operation: 'sendAndWait', responseType: 'freeText' },
				...{ from: number(OWN), to: number('={{ $json.body.person }}') },
				message: '=Question {{ $json.body.index }}',
			}),
			probe('answer', "={{ $('Webhook').first().json.body.index }}"),
		]);
		// One after the other: then the newest subscription is the newest question's.
		for (let index = 0; index < count; index++) {
			await soak.post(`${soak.server.url}/webhook/soak-question`, { index, person: person(index) });
			await until(`question ${index} is asked`, async () => this.#messagesTo(index)[0]);
			this.hookUrls.push(soak.sandbox.state.subscriptions.list().at(-1).hook_url);
		}
		// A run waits a moment after it has asked.
		await sleep(1000);
	}

	#messagesTo(index) {
		return this.soak.sandbox.state.messages
			.list()
			.filter((one) => one.sent_by === 'api' && one.remote_phone_number === person(index));
	}

	async #reply(index) {
		const { sandbox } = this.soak;
		const text = `Reply ${index}`;
		const id = `MSG${randomUUID()}`;
		if (index < TO_ALL) return void (await sandbox.receive({ from: person(index), text }));
		const payload = {
			...sampleOf(EVENT),
			id,
			uuid: id,
			message: { text },
			remote_phone_number: person(index),
			session_key: `WW-WPN00000000-0000-4000-8000-000000000001-${person(index).slice(1)}@c.us`,
		};
		return void (await sandbox.deliver(EVENT, payload, { to: this.hookUrls[index] }));
	}

	/**
	 * Strangers write to the number, one after another.
	 *
	 * @param {() => boolean} isOver
	 */
	async strangersUntil(isOver) {
		const { soak, checks, count } = this;
		for (let nth = 0; !isOver(); nth++) {
			const began = Date.now();
			const { deliveries } = await soak.sandbox.receive({ from: stranger(nth), text: 'Yes' });
			checks.that(
				'A stranger’s message goes to every question and the trigger',
				deliveries.length === count + 1,
				() => deliveries.length,
			);
			for (const { status, body } of deliveries) {
				const isIgnored = status === 200 && body.includes('ignored');
				checks.that('A stranger’s message is ignored', isIgnored, () => ({ status, body }));
			}
			soak.done.strangers += deliveries.length;
			checks.that(
				'No question ends by a stranger',
				soak.seen.answer.length === 0,
				() => soak.seen.answer[0],
			);
			const again = Date.now() + Math.max(PAUSE_MS, PAUSE * (Date.now() - began));
			while (Date.now() < again && !isOver()) await sleep(500);
		}
	}

	/** Everybody who was asked writes: each run ends with its own reply. */
	async answer() {
		const { soak, checks, count } = this;
		if (count === 0) return;
		checks.that(
			'No question ends by a stranger',
			soak.seen.answer.length === 0,
			() => soak.seen.answer[0],
		);
		for (let index = 0; index < count; index++) await this.#reply(index);
		await until('all questions have ended', async () =>
			soak.seen.answer.length >= count ? true : undefined,
		).catch(() => {});
		for (let index = 0; index < count; index++) {
			const ends = soak.seen.answer.filter(({ about }) => Number(about) === index);
			const isOwn = ends.length === 1 && ends[0].text === `Reply ${index}`;
			checks.that('Each question ends once, with the reply of who was asked', isOwn, () => ({
				index,
				ends,
			}));
			const asked = this.#messagesTo(index).length;
			checks.that('Each question is asked once', asked === 1, () => ({ index, asked }));
		}
		const isTidy = async () => (soak.sandbox.state.subscriptions.size === 1 ? true : undefined);
		await until('the subscriptions are gone', isTidy).catch(() => {});
		const left = soak.sandbox.state.subscriptions.size;
		checks.that('Only the trigger’s subscription is left', left === 1, () => left);
	}
}
