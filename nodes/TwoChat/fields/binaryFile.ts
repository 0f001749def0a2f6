import type { IBinaryData, IDataObject, INodeExecutionData } from 'n8n-workflow';

import { trimmedTextOf } from '../operations/text';
import { BadInput } from '../transport/errors/badInput';

const isFile = (value: unknown): value is IBinaryData =>
	typeof value === 'object' &&
	value !== null &&
	'mimeType' in value &&
	('data' in value || 'id' in value);

/** The item's files by name. Workflows whose binary mode is "combined" have them among the JSON fields. */
const filesOf = ({ json, binary }: INodeExecutionData): Array<[string, IBinaryData]> =>
	Object.entries<unknown>({ ...json, ...binary }).filter((entry): entry is [string, IBinaryData] =>
		isFile(entry[1]),
	);

/**
 * The file that a field means.
 * @param value the name of one of the item's binary fields; or a file itself, which an expression
 * such as `{{ $('Read File').first().binary.data }}` gives
 * @param displayName of the field
 * @throws BadInput naming the binary fields that the item has
 */
export function binaryFile(
	item: INodeExecutionData,
	value: unknown,
	displayName = 'Input Binary Field',
): IBinaryData {
	if (isFile(value)) return value;
	const name = trimmedTextOf(value, displayName);
	const files = filesOf(item);
	const found = files.find(([key]) => key === name);
	if (found) return found[1];
	const names = files.map(([key]) => `"${key}"`).join(', ');
	throw new BadInput(
		`The item has no binary field "${name.slice(0, 60)}". ${
			names
				? `Use the one it has: ${names}`
				: 'Put a node before this one that reads or downloads the file, and check that no node between them drops it'
		}`,
	);
}

/** Size of a file in bytes, or undefined where only n8n's storage knows it. */
export function bytesOf({ id, bytes, data }: IBinaryData): number | undefined {
	return bytes ?? (id ? undefined : Buffer.byteLength(data, 'base64'));
}

/** The file's name, or one made of its extension; empty where it has neither. */
export const nameOfFile = ({ fileName, fileExtension }: IBinaryData | IDataObject): string =>
	String(fileName || (fileExtension ? `file.${String(fileExtension)}` : ''));
