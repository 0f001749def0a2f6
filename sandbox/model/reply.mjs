import { argumentsFor } from './arguments.mjs';
import { stepsIn } from './steps.mjs';
import { meaningOf } from './words.mjs';

/** n8n's agents ask for an answer in a given form by offering this tool. */
const FORM_TOOL = 'format_final_json_response';

const textOf = ({ content }) => {
	if (typeof content === 'string') return content;
	return (content ?? []).map(({ text = '' }) => text).join('');
};

/** The words of what a tool gave, without n8n's wrapping: `[{ "response": "…" }]`. */
function wordsOfResult(result) {
	try {
		const [{ response }] = JSON.parse(result);
		return typeof response === 'string' ? response : result;
	} catch {
		return result;
	}
}

/** Tool calls written out, as JSON: `[{ "tool": "Send", "args": {…} }]`. */
function writtenCalls(prompt) {
	try {
		const calls = JSON.parse(prompt);
		return Array.isArray(calls) && calls.every(({ tool }) => typeof tool === 'string')
			? calls
			: undefined;
	} catch {
		return undefined;
	}
}

/**
 * A message that calls tools.
 *
 * @param {{ tool: string, args?: object }[]} calls
 * @param {number} [before] how many calls were made already
 * @returns {{ content: null, tool_calls: object[] }}
 */
export const callMessage = (calls, before = 0) => ({
	content: null,
	tool_calls: calls.map(({ tool, args = {} }, index) => ({
		id: `call_${before + index}`,
		type: 'function',
		function: { name: tool, arguments: JSON.stringify(args) },
	})),
});

/** How much a prompt is about a tool: each word that both have; those of the name count twice. */
function fit(tool, said) {
	const { name, description } = tool.function;
	const count = (text) => new Set(meaningOf(text).filter((word) => said.has(word))).size;
	return 2 * count(name) + count(description);
}

function bestTool(tools, prompt) {
	const said = new Set(meaningOf(prompt));
	const ranked = tools
		.filter((tool) => tool.function.name !== FORM_TOOL)
		.map((tool) => ({ tool, fit: fit(tool, said) }))
		.sort((one, other) => other.fit - one.fit);
	return ranked[0]?.fit > 0 ? ranked[0].tool : undefined;
}

const callOf = (tool, prompt, given = {}) => ({
	tool: tool.function.name,
	args: argumentsFor(tool.function.parameters, prompt, given),
});

/** The calls of each numbered line of the prompt; a line that no tool is about is none. */
const plannedCalls = (tools, prompt) =>
	stepsIn(prompt).flatMap(({ text, each }) => {
		const tool = bestTool(tools, text);
		return tool ? [each.map((given) => callOf(tool, text, given))] : [];
	});

/** Of a plan, the calls that come next when so many were answered. */
function nextCalls(plan, answered) {
	let before = 0;
	for (const calls of plan) {
		before += calls.length;
		if (answered < before) return calls.slice(answered - before);
	}
	return [];
}

/**
 * The last word: in the form that was asked for, or as a sentence.
 *
 * @param {{ tools: any[], response_format?: any }} request
 * @param {string} known what fills the form
 * @param {string} sentence
 * @returns {{ content: string | null, tool_calls?: object[] }}
 */
function finish({ tools, response_format: format }, known, sentence) {
	const form = tools.find((tool) => tool.function.name === FORM_TOOL);
	if (form) return callMessage([callOf(form, known)]);
	if (format?.type === 'json_schema') {
		return { content: JSON.stringify(argumentsFor(format.json_schema?.schema, known)) };
	}
	return { content: sentence };
}

/** @param {any} message */
const picturesIn = ({ content }) =>
	Array.isArray(content) ? content.filter(({ type }) => type === 'image_url').length : 0;

function introduction(prompt, tools, pictures) {
	const names = tools.map((tool) => tool.function.name).filter((name) => name !== FORM_TOOL);
	const hint =
		names.length > 0
			? `I call a tool when your message has words of its name or description. There are: ${names.join(', ')}.`
			: 'I have no tools here.';
	const seen = pictures > 0 ? ` You sent ${pictures} picture(s), which I can't see.` : '';
	return `I am a scripted model: I cost nothing and I don't think. You wrote: "${prompt}".${seen} ${hint} Choose the credential of a real model to get real answers.`;
}

/**
 * What the model says next. It calls the tools that the prompt writes out as JSON, or works through the numbered lines
 * of the prompt, or calls the one tool that the prompt is most about; then it tells what they gave.
 *
 * @param {{ messages: any[], tools?: any[], response_format?: any }} request
 * @returns {{ content: string | null, tool_calls?: object[] }}
 */
export function replyTo({ messages, tools = [], ...request }) {
	const last = messages.findLastIndex(({ role }) => role === 'user');
	const asked = messages[last] ?? { content: '' };
	const prompt = textOf(asked).trim();
	const results = messages
		.slice(last + 1)
		.filter(({ role }) => role === 'tool')
		.map(textOf);
	const written = writtenCalls(prompt);
	if (written) return results.length > 0 ? { content: results.join('\n') } : callMessage(written);
	const context = { tools, ...request };
	const next = nextCalls(plannedCalls(tools, prompt), results.length);
	if (next.length > 0) return callMessage(next, results.length);
	if (results.length > 0) {
		const known = results.map(wordsOfResult).join('\n');
		return finish(context, known, `Scripted model: the tool answered: ${results.join('\n')}`);
	}
	const tool = bestTool(tools, prompt);
	return tool
		? callMessage([callOf(tool, prompt)])
		: finish(context, prompt, introduction(prompt, tools, picturesIn(asked)));
}
