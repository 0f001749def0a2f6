import type { IDataObject } from 'n8n-workflow';

import { messageField, refuseTooLong } from '../../fields/messageText';
import { publicUrlInBody } from '../../fields/publicUrl';
import { requiredIn } from '../../fields/send';
import { shownWhen } from '../../fields/shownWhen';
import { isEmpty } from '../../operations/empty';
import type { Field, FieldGroup } from '../../operations/routing';
import { prepare } from '../../operations/routing';
import { BadInput } from '../../transport/errors/badInput';
import { interactiveIn, readButtons, readSections } from './interactive';

/** The interactive message in the body (N8N 0.4.4). */
const INTERACTIVE = 'payload.interactive';

type RowValue = FieldGroup['values'][number];

const label = (description: string, placeholder: string): RowValue => ({
	displayName: 'Label',
	name: 'label',
	type: 'string',
	default: '',
	placeholder,
	description,
});

const idOf = (what: string): RowValue => ({
	displayName: 'ID',
	name: 'id',
	type: 'string',
	default: '',
	description: `What comes back with the tap, besides the label. Left empty, it is the label of the ${what}.`,
});

const buttons: Field = {
	displayName: 'Buttons',
	name: 'buttons',
	type: 'fixedCollection',
	typeOptions: { multipleValues: true, multipleValueButtonText: 'Add Button' },
	placeholder: 'Add Button',
	default: { button: [{ label: '', id: '' }] },
	description: 'At most 3 buttons below the message',
	options: [
		{
			displayName: 'Button',
			name: 'button',
			values: [label('At most 20 characters', 'e.g. Confirm'), idOf('button')],
		},
	],
	routing: {
		send: {
			preSend: [
				prepare(function (request) {
					const rows = this.getNodeParameter('buttons.button', []) as IDataObject[];
					interactiveIn(request).action = { buttons: readButtons(rows) };
				}),
			],
		},
	},
};

const listButton: Field = {
	displayName: 'List Button',
	name: 'listButton',
	type: 'string',
	required: true,
	default: '',
	placeholder: 'e.g. See the menu',
	description: 'What the button says that opens the list',
	routing: requiredIn('body', `${INTERACTIVE}.action.button`, 'List Button'),
};

const rows: Field = {
	displayName: 'Rows',
	name: 'rows',
	type: 'fixedCollection',
	typeOptions: { multipleValues: true, multipleValueButtonText: 'Add Row' },
	placeholder: 'Add Row',
	default: { row: [{ label: '', description: '', section: '', id: '' }] },
	description: 'At most 10 rows to choose one of',
	options: [
		{
			displayName: 'Row',
			name: 'row',
			values: [
				label('At most 24 characters', 'e.g. Margherita'),
				{
					displayName: 'Description',
					name: 'description',
					type: 'string',
					default: '',
					placeholder: 'e.g. Tomato, mozzarella, basil',
					description: 'A second line, of at most 72 characters',
				},
				{
					displayName: 'Section',
					name: 'section',
					type: 'string',
					default: '',
					placeholder: 'e.g. Pizza',
					description: 'The heading above this row and all others of the same section',
				},
				idOf('row'),
			],
		},
	],
	routing: {
		send: {
			preSend: [
				prepare(function (request) {
					const given = this.getNodeParameter('rows.row', []) as IDataObject[];
					const { action } = interactiveIn(request);
					Object.assign(action as IDataObject, { sections: readSections(given) });
				}),
			],
		},
	},
};

const linkText: Field = {
	displayName: 'Link Text',
	name: 'linkText',
	type: 'string',
	required: true,
	default: '',
	placeholder: 'e.g. Track the parcel',
	description: 'What the button says that opens the address',
	routing: requiredIn('body', `${INTERACTIVE}.action.parameters.display_text`, 'Link Text'),
};

const linkUrl: Field = {
	displayName: 'Link URL',
	name: 'linkUrl',
	type: 'string',
	required: true,
	default: '',
	placeholder: 'e.g. https://example.com/parcel/1001',
	description: 'The address that a tap opens',
	routing: publicUrlInBody(`${INTERACTIVE}.action.parameters.url`, 'Link URL'),
};

/** What can be tapped below the message. */
const typeField: Field = {
	displayName: 'Type',
	name: 'interactiveType',
	type: 'options',
	noDataExpression: true,
	default: 'button',
	options: [
		{ name: 'Buttons', value: 'button', description: 'At most 3 buttons that answer the message' },
		{ name: 'Link', value: 'cta_url', description: 'A button that opens a web address' },
		{ name: 'List', value: 'list', description: 'At most 10 rows to choose one of' },
	],
	description: 'What can be tapped below the message',
	routing: {
		send: {
			type: 'body',
			property: `${INTERACTIVE}.type`,
			preSend: [
				prepare((request) => {
					const { type, action } = interactiveIn(request);
					if (type === 'cta_url') (action as IDataObject).name = 'cta_url';
				}),
			],
		},
	},
};

export const interactiveFields: Field[] = [
	typeField,
	...shownWhen({ interactiveType: ['button'] }, buttons),
	...shownWhen({ interactiveType: ['list'] }, listButton, rows),
	...shownWhen({ interactiveType: ['cta_url'] }, linkText, linkUrl),
];

/** The text above what can be tapped. */
export const textField = messageField('What the message says, above what can be tapped', {
	placeholder: 'e.g. Does Tuesday at 10 suit you?',
	routing: {
		send: {
			type: 'body',
			property: `${INTERACTIVE}.body.text`,
			preSend: [
				prepare((request) => {
					const { text } = interactiveIn(request).body as IDataObject;
					if (isEmpty(text)) throw new BadInput('Message is empty. Fill it in');
					refuseTooLong(String(text), 'Message', 'Shorten it');
				}),
			],
		},
	},
});

/** A line above or below the message, left out where it says nothing. */
const line = (
	name: 'header' | 'footer',
	form: Pick<Field, 'displayName' | 'placeholder' | 'description'>,
	more: IDataObject = {},
): Field => ({
	name,
	type: 'string',
	default: '',
	...form,
	routing: {
		send: {
			type: 'body',
			property: `${INTERACTIVE}.${name}.text`,
			preSend: [
				prepare((request) => {
					const interactive = interactiveIn(request);
					const { text } = interactive[name] as IDataObject;
					if (isEmpty(text)) delete interactive[name];
					else interactive[name] = { ...more, text };
				}),
			],
		},
	},
});

export const headerField = line(
	'header',
	{
		displayName: 'Header',
		placeholder: 'e.g. Your order',
		description: 'A line above the message',
	},
	{ type: 'text' },
);

export const footerField = line('footer', {
	displayName: 'Footer',
	placeholder: 'e.g. Acme Support',
	description: 'A line in small type below the message',
});
