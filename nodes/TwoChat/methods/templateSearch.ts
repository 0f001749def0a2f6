import type { IDataObject, ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';

import { matchingEntries, text } from './matching';
import { isApproved, templatesOfChosenNumber } from './templates';

/** "order_update: Hi {{1}}, your order…": templates of the same name differ in language, which shows here alone. */
function label({ name, template_content: content, uuid }: IDataObject): string {
	const beginning = text(content).replace(/\s+/g, ' ').slice(0, 60);
	return [text(name) || text(uuid), beginning].filter(Boolean).join(': ');
}

/** The approved templates of the chosen WABA number by their UUID; all of them for other operations than sending. */
export async function searchTemplates(
	this: ILoadOptionsFunctions,
	filter?: string,
): Promise<INodeListSearchResult> {
	const templates = await templatesOfChosenNumber(this);
	const isSending = this.getCurrentNodeParameter('resource') !== 'template';
	return matchingEntries(
		templates
			.filter((template) => !isSending || isApproved(template))
			.map((template) => ({ name: label(template), value: text(template.uuid) })),
		filter,
	);
}
