import { createHash } from 'node:crypto';

/** How often the watch looks, as the option says it. */
const EVERY_HOURS: Record<string, number> = { everyHour: 1, every6Hours: 6, everyDay: 24 };

export const DEFAULT_SCHEDULE = 'every6Hours';

/** Five or six fields, as n8n's Schedule Trigger takes them too. */
const isCron = (text: string): boolean => /^\S+(\s+\S+){4,5}$/.test(text.trim());

/**
 * When the watch looks, as a cron expression with seconds; undefined for never. The moment within
 * the hours is each trigger's own, so that an account with many triggers is not asked about all of
 * them at once.
 * @param choice value of Check Subscriptions; an expression there may give a cron expression instead
 * @param trigger what tells one trigger from another
 */
export function cronOf(choice: string, trigger: string): string | undefined {
	if (choice === 'never') return undefined;
	if (isCron(choice)) return choice.trim();
	const hours = EVERY_HOURS[choice] ?? EVERY_HOURS[DEFAULT_SCHEDULE];
	const moment = createHash('sha256').update(trigger).digest().readUInt32BE(0);
	const second = moment % 60;
	const minute = Math.floor(moment / 60) % 60;
	const first = Math.floor(moment / 3600) % hours;
	return `${second} ${minute} ${hours === 1 ? '*' : `${first}-23/${hours}`} * * *`;
}
