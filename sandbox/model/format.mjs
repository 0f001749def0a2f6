/** OpenAI's chat completions, whole and in pieces. */

const usage = { prompt_tokens: 0, completion_tokens: 0, total_tokens: 0 };
const envelope = (object) => ({ id: 'chatcmpl-scripted', object, created: 0, model: 'scripted' });
/** @param {{ tool_calls?: object[] }} message */
const reasonOf = ({ tool_calls: calls }) => (calls ? 'tool_calls' : 'stop');

/** @param {{ content: string | null, tool_calls?: object[] }} message */
export const completion = (message) => ({
	...envelope('chat.completion'),
	choices: [
		{
			index: 0,
			message: { role: 'assistant', ...message },
			finish_reason: reasonOf(message),
		},
	],
	usage,
});

/** @param {object} delta @param {string | null} [finish] */
const chunk = (delta, finish = null) => ({
	...envelope('chat.completion.chunk'),
	choices: [{ index: 0, delta, finish_reason: finish }],
});

/** The same, streamed: a word at a time. @param {{ content: string | null, tool_calls?: object[] }} message */
export function completionChunks(message) {
	const words = message.content?.match(/\s*\S+\s*$|\s*\S+/g) ?? [];
	const calls = message.tool_calls?.map((call, index) => ({ index, ...call }));
	return [
		chunk({ role: 'assistant', content: message.content === null ? null : '' }),
		...words.map((content) => chunk({ content })),
		...(calls ? [chunk({ tool_calls: calls })] : []),
		chunk({}, reasonOf(message)),
		{ ...envelope('chat.completion.chunk'), choices: [], usage },
	];
}
