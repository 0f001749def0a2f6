import { optionsField } from '../../fields/collections';
import {
	convertMarkdownField,
	messageField,
	messageTextInBody,
	splitLongTextField,
} from '../../fields/messageText';
import type { Field } from '../../operations/routing';
import { checkFirstField } from './delivery/checkFirst';
import { waitUntilField } from './delivery/waitUntil';

/** The text of a message, and what can be done around sending it. */
export const textFields = (what: string, placeholder: string): Field[] => [
	messageField(`${what}. WhatsApp shows *bold*, _italic_ and ~struck~ words.`, {
		placeholder,
		routing: messageTextInBody(),
	}),
	optionsField([checkFirstField, convertMarkdownField, splitLongTextField, waitUntilField]),
];
