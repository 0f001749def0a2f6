import type { IDataObject, INodeExecutionData } from 'n8n-workflow';

import { isReadable, listFrom, objectFrom, objectWith } from '../transport/reply/envelope';
import type { Paging } from '../twochat/paging';
import type { ItemContext } from './itemContext';

/** How an operation's answer becomes output. */
export interface Answer {
	/** Entries of one answer, in 2Chat's order. Throws PayloadNotFound. */
	read: (body: unknown) => IDataObject[];
	/** The lean form that Simplify gives. */
	simplify?: (entry: IDataObject) => IDataObject;
	/** Makes the filter for entries that 2Chat itself can't filter, if the user set one; used before Limit cuts. */
	keep?: (this: ItemContext) => ((entry: IDataObject) => boolean) | undefined;
	/** Tells of each page in turn that no later one has anything to keep: it is not asked for then. */
	isOver?: (page: IDataObject[]) => boolean;
	/** True for answers that are lists, which Limit cuts. */
	isList: boolean;
	paging?: Paging;
	/** Output for a status that is an answer here rather than a failure. */
	onStatus?: Partial<Record<number, (sentence: string) => IDataObject>>;
	/** What is done to the output items in the end. */
	finish?: (
		this: ItemContext,
		items: INodeExecutionData[],
	) => INodeExecutionData[] | Promise<INodeExecutionData[]>;
}

/** The answer is one object under `key`. */
export const oneItem = (key: string, simplify?: Answer['simplify']): Answer => ({
	read: (body) => [objectFrom(body, key)],
	simplify,
	isList: false,
});

/** The answer is one object under `key`, or tells it in another form, of which no source has a sample. */
export const itemOrAnswer = (key: string): Answer => {
	const whole = flatItem();
	const read = (body: unknown) => {
		try {
			return [objectFrom(body, key)];
		} catch {
			return whole.read(body);
		}
	};
	return { read, isList: false };
};

/** The answer is a list under `key`: one item per entry, page by page where the endpoint has pages. */
export const manyItems = (
	key: string,
	options: Pick<Answer, 'paging' | 'keep' | 'isOver' | 'simplify'> = {},
): Answer => ({ read: (body) => listFrom(body, key), isList: true, ...options });

function withoutSuccess({ ...answer }: IDataObject): IDataObject {
	delete answer.success;
	return answer;
}

/** The answer as a whole, recognised by one of `keys`, such as GET /info. */
export const wholeAnswer = (
	keys: string[],
	{
		result = withoutSuccess,
		simplify,
		onStatus,
	}: Pick<Answer, 'simplify' | 'onStatus'> & { result?: (answer: IDataObject) => IDataObject } = {},
): Answer => ({
	read: (body) => [result(objectWith(body, keys))],
	simplify,
	isList: false,
	onStatus,
});

/** The answer only says that it was done, and `result` says it for n8n, such as `{ deleted: true }`. */
export const doneItem = (result: IDataObject): Answer => ({
	read: () => [{ ...result }],
	isList: false,
});

/** The answer's own fields without its `success`, for answers that are their own payload; `{ success: true }` when empty. */
export const flatItem = (simplify?: Answer['simplify']): Answer => ({
	read: (body) => {
		const answer: unknown = Array.isArray(body) && body.length === 1 ? body[0] : body;
		if (!isReadable(answer) || Array.isArray(answer)) return [{ success: true }];
		const fields = withoutSuccess(answer as IDataObject);
		return [Object.keys(fields).length > 0 ? fields : { success: true }];
	},
	simplify,
	isList: false,
});
