import type { ITriggerFunctions } from 'n8n-workflow';

import type { Wanted } from '../../subscriptions/hookUrl';
import { wantedByTrigger } from '../lifecycle/wanted';
import { DEFAULT_SCHEDULE } from './schedule';

/** Which missed messages start the workflow after a downtime. */
export type AfterDowntime = 'nothing' | 'unanswered' | 'all';

export const DEFAULT_LOOK_BACK_HOURS = 24;
const MOST_LOOK_BACK_HOURS = 168;

/** What the watch is asked for. */
export interface WatchSettings {
	wanted: Wanted[];
	/** Value of Check Subscriptions. */
	schedule: string;
	alertsOnDisconnection: boolean;
	afterDowntime: AfterDowntime;
	lookBackHours: number;
}

type Reader = Pick<ITriggerFunctions, 'getNodeParameter'>;

/** Which missed messages start the workflow; other options may speak of a delivery and are not looked at. */
export const afterDowntime = (context: Reader): AfterDowntime =>
	String(context.getNodeParameter('options.afterDowntime', 'nothing')) as AfterDowntime;

function lookBackHours(context: Reader): number {
	const hours = Number(context.getNodeParameter('options.lookBack', DEFAULT_LOOK_BACK_HOURS));
	return Math.min(MOST_LOOK_BACK_HOURS, Math.max(1, hours || DEFAULT_LOOK_BACK_HOURS));
}

/**
 * Reads the settings while n8n sets the trigger up: later it evaluates no expression.
 * @throws NodeOperationError with the cure
 */
export const readWatchSettings = (context: ITriggerFunctions): WatchSettings => ({
	wanted: wantedByTrigger(context),
	schedule: String(context.getNodeParameter('options.checkSubscriptions', DEFAULT_SCHEDULE)),
	alertsOnDisconnection: context.getNodeParameter('options.alertWhenDisconnected', true) !== false,
	afterDowntime: afterDowntime(context),
	lookBackHours: lookBackHours(context),
});
