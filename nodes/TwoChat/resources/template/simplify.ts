import type { IDataObject } from 'n8n-workflow';

import { templateVariables } from '../../fields/templateVariables';
import { isoTime } from '../../twochat/time';
import { text } from '../../twochat/values';

/** A template in a lean form, with the variables that sending it takes. */
export function simplifyTemplate(template: IDataObject): IDataObject {
	const content = text(template.template_content);
	return {
		uuid: template.uuid ?? null,
		name: template.name ?? null,
		status: template.status ?? null,
		category: template.category ?? null,
		content,
		variables: templateVariables(content),
		updatedAt: isoTime(template.updated_at),
	};
}
