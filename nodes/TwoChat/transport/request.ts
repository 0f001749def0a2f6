import type {
	DeclarativeRestApiSettings,
	IExecutePaginationFunctions,
	INodeExecutionData,
} from 'n8n-workflow';

import { failedItem } from './failedItem';
import { itemRequest } from './itemRequest';
import { onlyOnce } from './journal';
import type { Lane } from './lane';
import { refusalOf } from './refusal';
import { isRepeatable } from './retry';
import { itemsIn, runLane } from './run';
import type { RequestOptions, RunSettings } from './settings';
import { runSettings } from './settings';

interface Run {
	lane: Lane<INodeExecutionData[]>;
	settings: RunSettings;
}

/** All items of one node run share one execute-data object. */
const runs = new WeakMap<object, Run>();

function runOf(context: IExecutePaginationFunctions, width: number): Run {
	const executeData = context.getExecuteData();
	const existing = runs.get(executeData);
	if (existing && !existing.lane.has(context.getItemIndex())) return existing;

	const settings = runSettings(context.getNodeParameter('requestOptions', {}) as RequestOptions);
	const items = settings.arrivesInBatches ? undefined : itemsIn(executeData);
	const lane = runLane(settings, width, items, !context.continueOnFail());
	const run = { lane, settings };
	runs.set(executeData, run);
	return run;
}

type RequestHook = (
	this: IExecutePaginationFunctions,
	requestData: DeclarativeRestApiSettings.ResultOptions,
) => Promise<INodeExecutionData[]>;

/** The one way out to 2Chat for declarative operations (design, section 4): `width` items at once. */
function requestHook(width: number): RequestHook {
	return async function (this, requestData) {
		const { lane, settings } = runOf(this, width);
		const refusal = refusalOf(requestData.options);
		const input = this.getInputData() as INodeExecutionData;
		const send = async () => {
			if (refusal) throw refusal;
			const request = async () => await itemRequest(this, requestData, settings);
			return isRepeatable(requestData.options.method ?? 'GET')
				? await request()
				: await onlyOnce(input, 'request', request);
		};
		const itemIndex = this.getItemIndex();
		const job = this.continueOnFail()
			? async () =>
					await send().catch((error: Error) => [
						failedItem(this.getNode(), input, itemIndex, error),
					])
			: send;
		return await lane.run(itemIndex, job, refusal);
	};
}

/** For operations whose items do not depend on each other. */
export const severalAtOnce = requestHook(5);

/** For operations that write to people: in item order, the next one when 2Chat has taken the one before. */
export const oneAtATime = requestHook(1);
