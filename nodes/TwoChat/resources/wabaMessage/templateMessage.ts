import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';

import { phoneNumber } from '../../fields/phoneNumberIn';
import { readTemplateParams } from '../../fields/templateParams';
import type { Ends } from '../../sendAndWait/message';
import { trimmedTextOf } from '../../operations/text';
import { BadInput } from '../../transport/errors/badInput';

const parameter = (context: IExecuteFunctions, name: string, itemIndex: number): unknown =>
	context.getNodeParameter(name, itemIndex, '', { extractValue: true });

/** Both numbers of a message. Throws BadInput. */
export const readEnds = (context: IExecuteFunctions, itemIndex: number): Ends => ({
	from_number: phoneNumber(parameter(context, 'from', itemIndex), 'From'),
	to_number: phoneNumber(parameter(context, 'to', itemIndex), 'To'),
});

/**
 * The part of a message that chooses the template and fills it in, as 2Chat takes it; `params` is
 * there even when it is empty (DOCS WABA/send-message).
 * @throws BadInput when there is no template, or a variable is empty
 */
export function readTemplate(context: IExecuteFunctions, itemIndex: number): IDataObject {
	const template = trimmedTextOf(parameter(context, 'template', itemIndex), 'Template');
	if (template === '') throw new BadInput('Template is empty. Choose the template to send');
	const variables = context.getNodeParameter('templateVariables', itemIndex, {});
	const mapper = typeof variables === 'object' && variables !== null ? variables : {};
	return { template_uuid: template, params: readTemplateParams(mapper) };
}
