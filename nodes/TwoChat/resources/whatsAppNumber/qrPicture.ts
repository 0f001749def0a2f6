import type { INodeExecutionData } from 'n8n-workflow';
import { NodeOperationError } from 'n8n-workflow';

import type { ItemContext } from '../../operations/itemContext';

const FETCH_MS = 20_000;

/** The bytes of the picture, from a web or data address. The API key does not go along. */
async function pictureAt(context: ItemContext, url: string): Promise<Buffer> {
	const bytes = (await context.helpers.httpRequest({
		url,
		encoding: 'arraybuffer',
		timeout: FETCH_MS,
	})) as ArrayBuffer;
	return Buffer.from(bytes);
}

/**
 * Adds the picture of the QR code (`qr_code_image_url`) to the item, in the binary field that the
 * user named, where Download Picture is on.
 * @throws NodeOperationError with the cure when the picture can't be had
 */
export async function withQrPicture(
	this: ItemContext,
	items: INodeExecutionData[],
): Promise<INodeExecutionData[]> {
	if (this.getNodeParameter('downloadPicture', false) !== true) return items;
	const field = String(this.getNodeParameter('binaryProperty', 'data')) || 'data';
	const [item] = items;
	const url = String(item.json.qr_code_image_url ?? '');
	const itemIndex = this.getItemIndex();
	const cure = 'Turn off Download Picture and use the field qr_code';
	if (url === '') {
		const message = `2Chat gave no picture of the QR code. ${cure}`;
		throw new NodeOperationError(this.getNode(), message, { itemIndex });
	}
	try {
		const picture = await pictureAt(this, url);
		const binary = await this.helpers.prepareBinaryData(picture, 'qr-code.png', 'image/png');
		return [{ ...item, binary: { [field]: binary } }];
	} catch (error) {
		// Not in the message: n8n replaces a message that holds a connection's code by one of its own.
		const description = (error as Error).message;
		const message = `The picture of the QR code could not be fetched. ${cure}`;
		throw new NodeOperationError(this.getNode(), message, { itemIndex, description });
	}
}
