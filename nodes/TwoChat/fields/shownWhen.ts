import type { IDisplayOptions } from 'n8n-workflow';

import type { Field } from '../operations/routing';

/** The same fields, shown only for these values of other fields of the operation. */
export const shownWhen = (show: IDisplayOptions['show'], ...fields: Field[]): Field[] =>
	fields.map((field) => ({
		...field,
		displayOptions: { ...field.displayOptions, show: { ...show, ...field.displayOptions?.show } },
	}));
