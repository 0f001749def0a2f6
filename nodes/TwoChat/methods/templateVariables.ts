import type { ILoadOptionsFunctions, ResourceMapperFields } from 'n8n-workflow';

import { mapperFields } from '../fields/templateParams';
import { isApproved, templatesOfChosenNumber } from './templates';

/** The form for the chosen template: its variables, and what its header and buttons may need. */
export async function getTemplateVariables(
	this: ILoadOptionsFunctions,
): Promise<ResourceMapperFields> {
	const chosen = this.getCurrentNodeParameter('template', { extractValue: true });
	if (!chosen) return { fields: [], emptyFieldsNotice: 'Choose a template first' };
	const template = (await templatesOfChosenNumber(this)).find(({ uuid }) => uuid === chosen);
	if (template === undefined) {
		const emptyFieldsNotice = 'This number has no such template. Choose one from the list';
		return { fields: [], emptyFieldsNotice };
	}
	if (!isApproved(template)) {
		const emptyFieldsNotice = `This template cannot be sent: its status is ${String(template.status)}. Choose an approved one`;
		return { fields: [], emptyFieldsNotice };
	}
	return { fields: mapperFields(String(template.template_content ?? '')) };
}
