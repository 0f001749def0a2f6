import type { IDataObject, IExecuteFunctions, INode, INodeExecutionData } from 'n8n-workflow';

import { isEmpty } from './empty';
import type { Operation } from './operation';

type Hint = Parameters<IExecuteFunctions['addExecutionHints']>[0];

const hint = (message: string): Hint => ({ message, type: 'info', location: 'outputPane' });

const messages = (count: number): string => (count === 1 ? '1 message' : `${count} messages`);

/** True for what only reads: a question, which puts out nothing while it waits, is no list. */
export const isReading = ({ calls }: Operation): boolean =>
	calls.every((call) => call.startsWith('GET '));

/** Why a list is empty, as far as the node can tell. */
export const whyEmpty = ({ parameters }: INode): string =>
	isEmpty(parameters.filters)
		? 'The account has nothing of this kind, or not for the number or ID that is chosen'
		: 'Nothing matches the filters. Remove one, or check its value';

/** What the items of a run do not say loudly enough: queued, kept back, nothing there. */
export function hintsFor(operation: Operation, items: INodeExecutionData[], node: INode): Hint[] {
	const count = (isMeant: (json: IDataObject) => boolean) =>
		items.filter(({ json }) => isMeant(json)).length;
	const queued = operation.inOrder ? count(({ batched }) => batched === true) : 0;
	const kept = operation.inOrder
		? count(({ sent, onWhatsApp }) => sent === false && onWhatsApp === false)
		: 0;
	return [
		...(queued > 0 ? [hint(`2Chat has queued ${messages(queued)} to send later (batched)`)] : []),
		...(kept > 0
			? [hint(`${messages(kept)} not sent, because the number is not on WhatsApp (see reason)`)]
			: []),
		...(items.length === 0 && isReading(operation) ? [hint(whyEmpty(node))] : []),
	];
}
