import type {
	DeclarativeRestApiSettings,
	IExecutePaginationFunctions,
	INodeExecutionData,
} from 'n8n-workflow';

import type { CustomOperations, ItemWork } from './customOperation';
import { customOperationOf } from './customOperation';
import { failedItem } from './failedItem';
import { itemRequest } from './itemRequest';
import { onlyOnce } from './retryOnFail';
import type { Lane } from './lane';
import { refusalOf } from '../transport/errors/badInput';
import { isRepeatable } from '../transport/retry/rules';
import { itemsIn, runLane, SEVERAL } from './run';
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
	const items = settings.batch ? undefined : itemsIn(executeData, context.getNode());
	const lane = runLane(settings, width, items, !context.continueOnFail());
	const run = { lane, settings };
	runs.set(executeData, run);
	return run;
}

type RequestHook = (
	this: IExecutePaginationFunctions,
	requestData: DeclarativeRestApiSettings.ResultOptions,
) => Promise<INodeExecutionData[]>;

/** The declarative request of one item. */
function declarativeWork(
	context: IExecutePaginationFunctions,
	requestData: DeclarativeRestApiSettings.ResultOptions,
	settings: RunSettings,
): ItemWork {
	const refusal = refusalOf(requestData.options);
	const request = async () => await itemRequest(context, requestData, settings);
	const isSafe = isRepeatable(requestData.options.method ?? 'GET');
	return {
		refusal,
		send: async () => {
			if (refusal) throw refusal;
			return isSafe ? await request() : await onlyOnce(context.getInputData(), 'request', request);
		},
	};
}

/** The one way out to 2Chat for declarative operations (design, section 4): `width` items at once. */
function requestHook(width: number, customOperations: CustomOperations = {}): RequestHook {
	return async function (this, requestData) {
		const custom = customOperationOf(this, customOperations);
		const { lane, settings } = runOf(this, custom?.itemsAtOnce ?? width);
		const { refusal, send } = custom
			? custom.forItem(this, settings)
			: declarativeWork(this, requestData, settings);
		const itemIndex = this.getItemIndex();
		const orFailed = async () =>
			await send().catch((error: Error) => [
				failedItem(this.getNode(), this.getInputData() as INodeExecutionData, itemIndex, error),
			]);
		return await lane.run(itemIndex, this.continueOnFail() ? orFailed : send, refusal);
	};
}

/**
 * For operations whose items do not depend on each other.
 * @param customOperations run here where n8n runs nothing but the declarative engine: in tools
 */
export const severalAtOnce = (customOperations: CustomOperations): RequestHook =>
	requestHook(SEVERAL, customOperations);

/** For operations that write to people: in item order, the next one when 2Chat has taken the one before. */
export const oneAtATime = requestHook(1);
