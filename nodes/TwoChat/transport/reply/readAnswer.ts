import type { IHttpRequestMethods, INode } from 'n8n-workflow';
import { NodeOperationError } from 'n8n-workflow';

import { markPerhapsSent } from '../errors/maybeSent';
import { ForeignAnswer, refuseForeign } from './envelope';
import type { Reply } from './reply';
import { isRepeatable } from '../retry/rules';
import { CHECK_FIRST } from '../errors/sentences';

/**
 * Reads the answer to a call that went through.
 * @throws NodeOperationError when it is no answer of 2Chat's, or `read` finds nothing in it; for a call that must not be sent twice it says that 2Chat
 * did its work, and is marked so
 */
export function readReply<T>(
	node: INode,
	method: IHttpRequestMethods,
	{ body, statusCode }: Reply,
	read: (body: unknown) => T,
	itemIndex?: number,
): T {
	try {
		refuseForeign(body);
		return read(body);
	} catch (error) {
		const { message } = error as Error;
		if (isRepeatable(method)) throw new NodeOperationError(node, message, { itemIndex });
		const accepted = `2Chat accepted the request (status ${statusCode}), but its answer can't be read. ${message}`;
		const sent = `${error instanceof ForeignAnswer ? message : accepted}. ${CHECK_FIRST}`;
		throw markPerhapsSent(new NodeOperationError(node, sent, { itemIndex }));
	}
}
