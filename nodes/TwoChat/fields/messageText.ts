import type { IDataObject } from 'n8n-workflow';

import { isEmpty } from '../operations/empty';
import { isTool } from '../operations/isTool';
import type { ItemContext } from '../operations/itemContext';
import type { Field, FieldRouting } from '../operations/routing';
import { prepare } from '../operations/routing';
import { OPTIONS } from './collections';
import { BadInput } from '../transport/errors/badInput';
import { isMarkdown } from '../twochat/markdown/isMarkdown';
import { markdownToWhatsApp } from '../twochat/markdown/markdownToWhatsApp';
import { MOST_OF_A_TEXT, whyTooLong } from '../twochat/textLimit';

/** "4,096". Not by toLocaleString, which brings up Node's language data when the node is loaded. */
const WITH_COMMA = String(MOST_OF_A_TEXT).replace(/\B(?=(\d{3})+$)/g, ',');

/** What a message says. Every send has it under this name, which n8n wants for Send and Wait. */
export const messageField = (description: string, more: Partial<Field> = {}): Field => ({
	displayName: 'Message',
	name: 'message',
	type: 'string',
	required: true,
	typeOptions: { rows: 4 },
	default: '',
	placeholder: 'e.g. Your table is ready',
	description,
	...more,
});

export const convertMarkdownField: Field = {
	displayName: 'Convert Markdown',
	name: 'convertMarkdown',
	type: 'boolean',
	default: false,
	description:
		"Whether the text is Markdown, as AI models write it, to be turned into WhatsApp's own marks. Tables and code stay readable. A tool of an AI agent does so with a text that is surely Markdown, unless you add this and turn it off.",
};

export const splitLongTextField: Field = {
	displayName: 'Split Long Text',
	name: 'splitLongText',
	type: 'boolean',
	default: false,
	description: `Whether to send a text of more than ${WITH_COMMA} characters as several messages in order, cut between paragraphs or sentences. Each costs what a message costs. If one fails, those after it are not sent.`,
};

/** Whether an option of the text is on; an expression may give the word. */
export const isOn = (value: unknown): boolean => String(value) === 'true';

/** Throws BadInput when a text is longer than a WABA message can be. */
export function refuseTooLong(text: string, displayName: string, cure: string): void {
	const why = whyTooLong(text, MOST_OF_A_TEXT);
	if (why) throw new BadInput(`${displayName} ${why}. ${cure}; nothing was sent`);
}

interface Limits {
	/** True where WhatsApp refuses a longer text instead of folding it: the WhatsApp Business API. */
	refusesLong?: boolean;
}

/** Sends the text of a message as its options want it. */
export const messageTextInBody = ({ refusesLong = false }: Limits = {}): FieldRouting => ({
	send: {
		type: 'body',
		property: 'text',
		preSend: [
			prepare(function (request) {
				const body = request.body as IDataObject;
				body.text = messageText(this, body, refusesLong);
			}),
		],
	},
});

function messageText(item: ItemContext, body: IDataObject, refusesLong: boolean): string {
	const option = (name: string, unset = false) =>
		isOn(item.getNodeParameter(`${OPTIONS}.${name}`, unset));
	const given = body.text as string;
	if (isEmpty(given)) throw new BadInput('Message is empty. Fill it in');
	const isOfModel = isTool(item.getNode()) && isMarkdown(given);
	const text = option('convertMarkdown', isOfModel) ? markdownToWhatsApp(given) : given;
	if (isEmpty(text)) {
		throw new BadInput('Message holds Markdown without any text. Check what it is made of');
	}
	if (refusesLong && !option('splitLongText')) {
		refuseTooLong(
			text,
			'Message',
			'Shorten it, send it as several messages, or turn on Split Long Text',
		);
	}
	return text;
}
