import type { IDataObject, INode } from 'n8n-workflow';

/** What n8n calls the node that it makes of Send and Wait for reviewing an agent's tool calls. */
export const isReview = ({ type }: INode): boolean => type.endsWith('HitlTool');

/**
 * What the model is told when nobody answers. Without it n8n would tell the `chatInput` of the item,
 * which with a chat is what the user asked for, as the words of the reviewer.
 */
export const UNANSWERED =
	'Nobody answered in time, so this call is not approved. Do not repeat it, and tell the user so.';

/** What an expression makes of an object, such as the `{{ $tool.parameters }}` of n8n's own message. */
const UNREADABLE = '[object Object]';

/** Further lines are indented, so that no value can pass for another parameter. */
const lineOf = ([name, value]: [string, unknown]): string => {
	const text = typeof value === 'string' ? value : JSON.stringify(value);
	return `${name}: ${text.replace(/(?<!\s)\s*[\r\n\u2028\u2029]+/g, '\n    ')}`;
};

/**
 * The question of a review with what the agent is about to do in words.
 * @param text the message as n8n worked it out
 * @param json the input item; in a review it has the agent's `toolParameters`
 * @returns the text with one line `name: value` per parameter where n8n could not write them
 */
export function withToolParameters(text: string, { toolParameters }: IDataObject): string {
	if (typeof toolParameters !== 'object' || toolParameters === null) return text;
	const lines = Object.entries(toolParameters).map(lineOf);
	return text.split(UNREADABLE).join(lines.join('\n'));
}
