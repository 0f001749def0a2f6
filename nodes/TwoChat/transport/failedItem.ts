import type { IExecutePaginationFunctions, INodeExecutionData } from 'n8n-workflow';

/**
 * The output of an item that failed under Continue On Fail, paired with its input. On the regular
 * output it keeps the input's fields; for the error output n8n adds those itself, and recognises a
 * failed item only by an `error` that stands alone.
 */
export function failedItem(context: IExecutePaginationFunctions, error: Error): INodeExecutionData {
	const onErrorOutput = context.getNode().onError === 'continueErrorOutput';
	const input = onErrorOutput ? {} : (context.getInputData() as INodeExecutionData).json;
	return {
		json: { ...input, error: error.message },
		pairedItem: { item: context.getItemIndex() },
	};
}
