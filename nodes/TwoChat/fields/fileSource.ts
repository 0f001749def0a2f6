import type { IBinaryData, IDataObject, IExecuteFunctions } from 'n8n-workflow';

import type { Around } from '../operations/operation';
import { setAt } from '../operations/request';
import type { Field, FieldRouting } from '../operations/routing';
import { binaryFile, bytesOf } from './binaryFile';
import { shownWhen } from './shownWhen';
import { refuseTooLarge, signedUrl } from './signedUrl';

/** The name of the field that says where a file is. */
const SOURCE = 'mediaFrom';

/**
 * The fields of a file that 2Chat is to fetch: where it is, and its address or its binary field.
 * @param displayName such as "Image From"
 * @param url the field of the address, which is required
 * @param more further fields for a file of n8n
 */
export const fileFields = (
	displayName: string,
	url: Omit<Field, 'type' | 'required' | 'default'>,
	...more: Field[]
): Field[] => [
	{
		displayName,
		name: SOURCE,
		type: 'options',
		noDataExpression: true,
		default: 'url',
		description: 'Where the file is',
		options: [
			{
				name: 'Binary Field',
				value: 'binary',
				description:
					'A file in the input item. 2Chat downloads it from this n8n through an expiring signed link, so n8n needs a public address.',
			},
			{
				name: 'Public URL',
				value: 'url',
				description: 'On the web, where 2Chat can open it without a login',
			},
		],
	},
	...shownWhen({ [SOURCE]: ['url'] }, { type: 'string', required: true, default: '', ...url }),
	...shownWhen({ [SOURCE]: ['binary'] }, inputBinaryField(), ...more),
];

/** The file of a message. */
export const messageFileFields = (example: string, routing?: FieldRouting): Field[] =>
	fileFields('Media From', {
		displayName: 'Media URL',
		name: 'mediaUrl',
		placeholder: `e.g. ${example}`,
		description: 'The web address of the file, which 2Chat opens without a login. At most 16 MB.',
		...(routing && { routing }),
	});

/** The picture of a group or a profile. */
export const pictureFields = (routing?: FieldRouting): Field[] =>
	fileFields('Picture From', {
		displayName: 'Picture URL',
		name: 'pictureUrl',
		placeholder: 'e.g. https://example.com/logo.jpg',
		description: 'The web address of the picture, which 2Chat opens without a login',
		...(routing && { routing }),
	});

/** The field that names a file of the input item. */
export const inputBinaryField = (more: Partial<Field> = {}): Field => ({
	displayName: 'Input Binary Field',
	name: 'binaryPropertyName',
	type: 'string',
	required: true,
	default: 'data',
	placeholder: 'e.g. data',
	description:
		'The file, at most 16 MB. An expression can give the file of another node. Keep saved executions on for this workflow: the file is deleted with its execution.',
	hint: 'The name of the input field containing the file',
	...more,
});

/** Whether the user chose a file of the item. */
export const isOfItem = (context: IExecuteFunctions, itemIndex: number): boolean =>
	context.getNodeParameter(SOURCE, itemIndex, 'url') === 'binary';

/**
 * The file of the item that a field means.
 * @param value of the field
 * @param displayName of the field
 * @throws BadInput when there is none, or 2Chat would not take it
 */
export function readFile(
	context: IExecuteFunctions,
	itemIndex: number,
	value: unknown,
	displayName?: string,
): IBinaryData {
	const file = binaryFile(context.getInputData()[itemIndex], value, displayName);
	refuseTooLarge(file, bytesOf(file) ?? 0);
	return file;
}

/** Files of an item, and where in the body their addresses go. */
export interface HeldFiles {
	files: IBinaryData[];
	place: (body: IDataObject, urls: string[]) => void;
}

/**
 * Sends files of the item by address, each made when the item's turn comes.
 * @param instead what else the user can do: "choose Public URL under Image From"
 * @param read which files of an item, if the user chose any. Throws BadInput.
 */
export const filesInBody = (
	instead: string,
	read: (context: IExecuteFunctions, itemIndex: number) => HeldFiles | undefined,
): Around<HeldFiles> => ({
	calls: [],
	read(itemIndex) {
		return read(this, itemIndex);
	},
	async run({ files, place }, written, send) {
		const body = structuredClone(written);
		const urls: string[] = [];
		for (const file of files) urls.push(await signedUrl.call(this, file, instead));
		place(body, urls);
		return (await send(body))[0];
	},
});

/**
 * Sends the address of the one file that the fields of {@link fileFields} mean.
 * @param displayName of the field that says where it is, such as "Image From"
 * @param property of the body that takes it, which may hang on another parameter
 */
export const fileInBody = (
	displayName: string,
	property: string | ((parameter: (name: string) => unknown) => string),
): Around<HeldFiles> =>
	filesInBody(`choose Public URL under ${displayName}`, (context, itemIndex) => {
		if (!isOfItem(context, itemIndex)) return undefined;
		const parameter = (name: string) => context.getNodeParameter(name, itemIndex, '');
		const file = readFile(context, itemIndex, parameter('binaryPropertyName'));
		const at = typeof property === 'string' ? property : property(parameter);
		return { files: [file], place: (body, [url]) => setAt(body, at, url) };
	});
