import type { Field, FieldRouting } from '../operations/routing';
import { byId, CHOSEN_FROM_LIST, fromList } from './locator';

/** Whose templates there are to choose from: the number of a send, or of another operation. */
const NUMBER = ['from.value', 'wabaNumber.value'];

/** A WABA template (`TMP…`) of the number chosen in the same operation, by list or ID. */
export const templateField = (routing?: FieldRouting): Field => ({
	displayName: 'Template',
	name: 'template',
	...CHOSEN_FROM_LIST,
	required: true,
	description: 'The message template, by its ID in 2Chat (starts with TMP)',
	typeOptions: { loadOptionsDependsOn: NUMBER },
	modes: [fromList('searchTemplates'), byId('TMP')],
	...(routing && { routing }),
});

/** The form for the values of the chosen template; `readTemplateParams` reads it. */
export const templateVariablesField = (): Field => ({
	displayName: 'Template Variables',
	name: 'templateVariables',
	type: 'resourceMapper',
	default: { mappingMode: 'defineBelow', value: null },
	noDataExpression: true,
	description:
		'A value for each variable of the template. Add the header or buttons if the template has variables there. WhatsApp refuses line breaks, tabs and long gaps in them, so each becomes a space.',
	typeOptions: {
		loadOptionsDependsOn: [...NUMBER, 'template.value'],
		resourceMapper: {
			resourceMapperMethod: 'getTemplateVariables',
			mode: 'add',
			valuesLabel: 'Template Variables',
			fieldWords: { singular: 'variable', plural: 'variables' },
			addAllFields: false,
			supportAutoMap: false,
			noFieldsError: 'Choose a template first',
		},
	},
});
