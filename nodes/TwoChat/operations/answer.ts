import type {
	IDataObject,
	IExecuteSingleFunctions,
	IN8nHttpFullResponse,
	INodeExecutionData,
} from 'n8n-workflow';

import { isReadable, listFrom, objectFrom, objectWith } from '../transport/reply/envelope';

/** Names of an endpoint's paging parameters, and the most it gives per page. */
export interface Paging {
	/** Query parameter of the zero-based page number (DOCS, W6W). */
	page: string;
	/** Query parameter of the page size; absent where the size is fixed. */
	size?: string;
	/** Entries per page at the most, or always where the size is fixed; absent where 2Chat does not say. */
	max?: number;
	/** Entries per page at the least; 1 unless said. */
	min?: number;
}

/** How an operation's answer becomes output. */
export interface Answer {
	/** Entries of one answer, in 2Chat's order. Throws PayloadNotFound. */
	read: (body: unknown) => IDataObject[];
	/** The lean form that Simplify gives. */
	simplify?: (entry: IDataObject) => IDataObject;
	/** Makes the filter for entries that 2Chat itself can't filter, if the user set one; used before Limit cuts. */
	keep?: (this: IExecuteSingleFunctions) => ((entry: IDataObject) => boolean) | undefined;
	/** True for answers that are lists, which Limit cuts. */
	isList: boolean;
	paging?: Paging;
	/** Output for a status that is an answer here rather than a failure. */
	onStatus?: Partial<Record<number, (sentence: string) => IDataObject>>;
}

type PostReceive = (
	this: IExecuteSingleFunctions,
	items: INodeExecutionData[],
	response: IN8nHttpFullResponse,
) => Promise<INodeExecutionData[]>;

/** A `postReceive` step that tells the request hook how to read the answer. */
export type AnswerStep = PostReceive & { answer: Answer };

function step(answer: Answer): AnswerStep {
	const read: PostReceive = async (_items, { body }) => answer.read(body).map((json) => ({ json }));
	return Object.assign(read, { answer });
}

/** The answer is one object under `key`. */
export const oneItem = (key: string, simplify?: Answer['simplify']): AnswerStep =>
	step({ read: (body) => [objectFrom(body, key)], simplify, isList: false });

/** The answer is one object under `key`, or tells it in another form, of which no source has a sample. */
export const itemOrAnswer = (key: string): AnswerStep => {
	const { answer } = flatItem();
	const read = (body: unknown) => {
		try {
			return [objectFrom(body, key)];
		} catch {
			return answer.read(body);
		}
	};
	return step({ read, isList: false });
};

/** The answer is a list under `key`: one item per entry, page by page where the endpoint has pages. */
export const manyItems = (
	key: string,
	{ paging, keep, simplify }: Pick<Answer, 'paging' | 'keep' | 'simplify'> = {},
): AnswerStep =>
	step({ read: (body) => listFrom(body, key), keep, simplify, isList: true, paging });

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
): AnswerStep =>
	step({ read: (body) => [result(objectWith(body, keys))], simplify, isList: false, onStatus });

/** The answer only says that it was done, and `result` says it for n8n, such as `{ deleted: true }`. */
export const doneItem = (result: IDataObject): AnswerStep =>
	step({ read: () => [{ ...result }], isList: false });

/** The answer's own fields without its `success`, for answers that are their own payload; `{ success: true }` when empty. */
export const flatItem = (simplify?: Answer['simplify']): AnswerStep =>
	step({
		read: (body) => {
			if (!isReadable(body) || Array.isArray(body)) return [{ success: true }];
			const fields = withoutSuccess(body as IDataObject);
			return [Object.keys(fields).length > 0 ? fields : { success: true }];
		},
		simplify,
		isList: false,
	});
