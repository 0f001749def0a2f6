import type { Field, FieldRouting } from '../operations/routing';
import { byId, fromList } from './locator';

/** A WABA template (`TMP…`) of the number in the field `wabaNumber`, by list or ID. */
export const templateField = (routing?: FieldRouting): Field => ({
	displayName: 'Template',
	name: 'template',
	type: 'resourceLocator',
	required: true,
	default: { mode: 'list', value: '' },
	description: 'The message template, by its ID in 2Chat (starts with TMP)',
	typeOptions: { loadOptionsDependsOn: ['wabaNumber.value'] },
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
		'A value for each variable of the template. Add the header or buttons if the template has variables there.',
	typeOptions: {
		loadOptionsDependsOn: ['wabaNumber.value', 'template.value'],
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
