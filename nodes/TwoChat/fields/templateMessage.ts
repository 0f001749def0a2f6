import type { IBinaryData, IDataObject, IExecuteFunctions } from 'n8n-workflow';

import { isEmpty } from '../operations/empty';
import { trimmedTextOf } from '../operations/text';
import { BadInput } from '../transport/errors/badInput';
import { nameOfFile } from './binaryFile';
import { readFile } from './fileSource';
import { signedUrl } from './signedUrl';
import { HEADER_FILE, readTemplateParams } from './templateParams';

/** The part of a message that chooses a template and fills it in. */
export interface TemplateMessage {
	template_uuid: string;
	params: IDataObject;
	/** Where the header's file is n8n's own: its address is made when the message's turn comes. */
	headerFile?: IBinaryData;
}

/** A document shows its name; a picture or a video has none to show. */
const showsName = ({ mimeType }: IBinaryData): boolean => !/^(image|video)\//.test(mimeType);

/**
 * Reads the template and its variables; `params` is there even when it is empty (DOCS WABA/send-message).
 * @throws BadInput when there is no template, a variable is empty, or the header's file can't be sent
 */
export function readTemplate(context: IExecuteFunctions, itemIndex: number): TemplateMessage {
	const given = context.getNodeParameter('template', itemIndex, '', { extractValue: true });
	const template = trimmedTextOf(given, 'Template');
	if (template === '') throw new BadInput('Template is empty. Choose the template to send');
	const variables = context.getNodeParameter('templateVariables', itemIndex, {});
	const mapper = (typeof variables === 'object' && variables !== null ? variables : {}) as {
		value?: IDataObject | null;
	};
	const params = readTemplateParams(mapper);
	const { id, displayName } = HEADER_FILE;
	const file = mapper.value?.[id];
	if (isEmpty(file)) return { template_uuid: template, params };
	if (params.header_media_url) {
		throw new BadInput(
			`Header Media URL and ${displayName} are both filled in. Remove one of them`,
		);
	}
	const headerFile = readFile(context, itemIndex, file, displayName);
	const name = showsName(headerFile) ? nameOfFile(headerFile) : '';
	if (name) params.header_media_filename ??= name;
	return { template_uuid: template, params, headerFile };
}

/**
 * The template as 2Chat takes it: a file of n8n in its header gets its address.
 * @throws BadInput when 2Chat could not fetch the file
 */
export async function templateBody(
	context: IExecuteFunctions,
	{ headerFile, params, ...template }: TemplateMessage,
): Promise<IDataObject> {
	if (!headerFile) return { ...template, params };
	const url = await signedUrl.call(context, headerFile, 'use Header Media URL');
	return { ...template, params: { ...params, header_media_url: url } };
}
