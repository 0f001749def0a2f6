import type { IDataObject, ResourceMapperField } from 'n8n-workflow';

import { textOf, trimmedTextOf } from '../operations/text';
import { BadInput } from '../transport/errors/badInput';
import { flattenTemplateText } from '../twochat/templateText';
import { optionalUrl } from './publicUrl';
import { templateVariables } from './templateVariables';

const BODY = 'body_';
const BUTTONS = [
	{ id: 'button_1', displayName: 'Button 1 Variable' },
	{ id: 'button_2', displayName: 'Button 2 Variable' },
];

/** A file of n8n as the header's: `fields/templateMessage.ts` reads it. */
export const HEADER_FILE = { id: 'header_media_file', displayName: 'Header Input Binary Field' };

/** What a template may need besides its text's variables. The API tells the text alone, so each is offered and none required. */
const OPTIONAL = [
	{ id: 'header_text', displayName: 'Header Variable' },
	{ id: 'header_media_url', displayName: 'Header Media URL' },
	HEADER_FILE,
	{ id: 'header_media_filename', displayName: 'Header Media File Name' },
	...BUTTONS,
];

const field = (id: string, displayName: string, required: boolean): ResourceMapperField => ({
	id,
	displayName,
	required,
	defaultMatch: false,
	canBeUsedToMatch: false,
	display: true,
	removed: !required,
	type: 'string',
});

/** "Variable 1 of "Hi {{1}}, your order…"": a bare number tells neither a person nor a model what to fill in. */
function labelOf(name: string, content: string): string {
	if (!/^\d+$/.test(name)) return name;
	const index = content.indexOf(`{{${name}}}`);
	const at = index > 25 ? index - 20 : 0;
	const around = content
		.slice(at, at + 45)
		.replace(/\s+/g, ' ')
		.trim();
	const end = at + 45 < content.length ? '…' : '';
	return `Variable ${name} of "${at > 0 ? '…' : ''}${around}${end}"`;
}

/** The fields of the form for a template with this text. */
export const mapperFields = (content: string): ResourceMapperField[] => [
	...templateVariables(content).map((name) =>
		field(`${BODY}${name}`, labelOf(name, content), true),
	),
	...OPTIONAL.map(({ id, displayName }) => field(id, displayName, false)),
];

interface Mapper {
	value?: IDataObject | null;
	schema?: Array<Pick<ResourceMapperField, 'id' | 'required' | 'removed'>>;
}

/** A variable's value as WhatsApp takes it. */
const variable = (value: unknown, label: string): string =>
	flattenTemplateText(textOf(value, label));

/** Names of the text's variables: those of the chosen template, or, where the form is not known, those that are given. */
function wantedVariables({ schema = [], value }: Mapper): string[] {
	const known = schema.filter(({ required }) => required).map(({ id }) => id);
	const ids = schema.length > 0 ? known : Object.keys(value ?? {});
	return ids.filter((id) => id.startsWith(BODY)).map((id) => id.slice(BODY.length));
}

/** Values in order for {{1}}, {{2}}…; by name for named variables (DOCS WABA/send-message). */
function bodyOf(names: string[], valueOf: (name: string) => string): string[] | IDataObject {
	if (!names.every((name) => /^\d+$/.test(name))) {
		return Object.fromEntries(names.map((name) => [name, valueOf(name)]));
	}
	const count = Math.max(0, ...names.map(Number));
	return Array.from({ length: count }, (_, index) => valueOf(String(index + 1)));
}

function buttonsOf(value: IDataObject): string[] {
	const [first, second] = BUTTONS.map(({ id, displayName }) => variable(value[id], displayName));
	if (second && !first) {
		throw new BadInput('Button 2 has a value and button 1 has none. Fill in button 1 as well');
	}
	return [first, second].filter(Boolean);
}

/**
 * Reads the form into the `params` of a template message, and checks that no variable is missing,
 * which 2Chat would charge for. The disputed spellings go as `header` (a list, as newer DOCS have
 * it) and `buttons` (docs/2chat-api.md, row 16.15).
 * @param mapper the resource mapper's value
 * @throws BadInput naming the variables that are empty
 */
export function readTemplateParams(mapper: Mapper): IDataObject {
	const value = mapper.value ?? {};
	const names = wantedVariables(mapper);
	const missing = new Set<string>();
	const body = bodyOf(names, (name) => {
		const given = variable(value[`${BODY}${name}`], `Template variable {{${name}}}`);
		if (given === '') missing.add(name);
		return given;
	});
	if (missing.size > 0) {
		const list = [...missing].map((name) => `{{${name}}}`).join(', ');
		throw new BadInput(
			`The template has no value for ${list}. Fill in every variable; nothing was sent`,
		);
	}
	const params: IDataObject = {};
	if (names.length > 0) params.body = body;
	const header = variable(value.header_text, 'Header Variable');
	if (header) params.header = [header];
	const buttons = buttonsOf(value);
	if (buttons.length > 0) params.buttons = buttons;
	const mediaUrl = optionalUrl(value.header_media_url, 'Header Media URL');
	if (mediaUrl) params.header_media_url = mediaUrl;
	const fileName = trimmedTextOf(value.header_media_filename, 'Header Media File Name');
	if (fileName) params.header_media_filename = fileName;
	return params;
}
