import type { INode, INodeExecutionData } from 'n8n-workflow';

/**
 * The output of an item that failed under Continue On Fail, paired with its input. On the regular
 * output it keeps the input's fields; for the error output n8n adds those itself, and recognises a
 * failed item only by an `error` that stands alone.
 */
export function failedItem(
	node: INode,
	input: INodeExecutionData,
	itemIndex: number,
	error: Error,
): INodeExecutionData {
	const kept = node.onError === 'continueErrorOutput' ? {} : input.json;
	return { json: { ...kept, error: error.message }, pairedItem: { item: itemIndex } };
}
