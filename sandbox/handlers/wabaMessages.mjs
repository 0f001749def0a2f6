import { Refusal } from '../refusals.mjs';
import { makeMessage, wabaSessionKey } from '../state/messages.mjs';
import { connectedWabaNumber } from './channelLookup.mjs';
import { windowOf } from './wabaWindow.mjs';

/** WABA refusals add error_code (W6W); its values are not documented, these are invented. */
const refuseWaba = (status, code, text) =>
	new Refusal(status, { success: false, error: true, error_code: code, error_message: text });

/** Meta's own code and words (docs/2chat-api.md, 12). */
const META_REFUSES_VARIABLE = 132018;

/** Meta takes no line break, no tab and at most four spaces in a row in a variable. */
const isRefusedByMeta = (value) => typeof value === 'string' && /[\r\n\t]| {5}/.test(value);

/** Every variable of a template, wherever it stands. */
const variableValues = ({ body = [], header = [], buttons = [] }) =>
	[body, header, buttons].flatMap((part) =>
		typeof part === 'object' ? Object.values(part) : part,
	);

/** Meta's refusal as 2Chat passes it on at once. */
const refusedByMeta = () =>
	refuseWaba(
		422,
		META_REFUSES_VARIABLE,
		'Param text cannot have new-line/tab characters or more than 4 consecutive spaces',
	);

/** The names between double braces, each once: `1`, `2` or `name`. */
const variablesOf = (content) => [
	...new Set([...content.matchAll(/{{\s*(\w+)\s*}}/g)].map(([, name]) => name)),
];

function filledIn(template, body = []) {
	const names = variablesOf(template.template_content);
	const isByName = !Array.isArray(body);
	const given = isByName ? Object.keys(body) : body.map((_, index) => String(index + 1));
	const expected = isByName ? names : names.map((_, index) => String(index + 1));
	if ([...given].sort().join() !== [...expected].sort().join()) {
		throw refuseWaba(
			422,
			'params_mismatch',
			`The template takes the variables: ${names.join(', ') || 'none'}`,
		);
	}
	const valueOf = (name) => (isByName ? body[name] : body[names.indexOf(name)]);
	return template.template_content.replace(/{{\s*(\w+)\s*}}/g, (_, name) => valueOf(name));
}

/** A template with a header or buttons must get them. */
function checkNeeds({ needs }, params) {
	const header = [params.header ?? []].flat();
	if (needs.header && header.length !== needs.header) {
		throw refuseWaba(422, 'header_missing', 'The template has a header with a variable');
	}
	if (needs.media && !params.header_media_url) {
		throw refuseWaba(422, 'header_media_missing', 'The template has a header with a file');
	}
	if (needs.buttons && params.buttons?.length !== needs.buttons) {
		throw refuseWaba(422, 'buttons_missing', 'The template has a button with a variable');
	}
}

function fromTemplate(state, number, { template_uuid, params }) {
	const template = state.templates.get(template_uuid);
	if (!template || template.waba.uuid !== number.uuid) {
		throw refuseWaba(404, 'template_not_found', 'Template not found');
	}
	if (template.status !== 'APPROVED') {
		throw refuseWaba(422, 'template_not_approved', `The template is ${template.status}`);
	}
	checkNeeds(template, params);
	return { text: filledIn(template, params.body), url: params.header_media_url };
}

/** What a message says: of an interactive one, its text. */
const contentOf = ({ payload, ...body }) =>
	payload ? { ...body, text: payload.interactive.body.text } : body;

/** Handler of WABA messages. */
export const wabaMessageHandlers = {
	async sendWabaMessage({ state, body, unruly, newId, now, status, afterSending }) {
		const number = connectedWabaNumber(state, body.from_number);
		const isTemplate = body.template_uuid !== undefined;
		if (!isTemplate && windowOf(state, number.phone_number, body.to_number) <= now()) {
			throw refuseWaba(422, 'window_closed', 'The 24-hour window is closed: send a template');
		}
		const content = isTemplate ? fromTemplate(state, number, body) : contentOf(body);
		const isLost = isTemplate && variableValues(body.params).some(isRefusedByMeta);
		if (isLost && !unruly.is('lateRefusals')) throw refusedByMeta();
		const message = makeMessage({
			uuid: newId('MSG'),
			channel: number,
			session: wabaSessionKey(number, body.to_number),
			remotePhone: body.to_number,
			content,
			sentBy: 'api',
			at: now(),
			ack: isLost ? 0 : 1,
		});
		message.sent_body = body;
		state.messages.set(message.uuid, message);
		if (!isLost) await afterSending(message);
		status(202);
		return { success: true, message_uuid: message.uuid, batched: isLost };
	},
};
