import type { IDataObject, INodeParameters } from 'n8n-workflow';

import type { Sandbox } from '../../sandbox/server.mjs';

/** A request as the sandbox saw it. */
export interface ExpectedRequest {
	method: string;
	/** Without `/open`, as sent: encoded. */
	path: string;
	/** All of it, values as text. */
	query?: Record<string, string>;
	/** All of it. */
	body?: IDataObject;
}

/** One operation of the node, and what it is to send. */
export interface OperationCase {
	resource: string;
	operation: string;
	/** Only what is required. */
	minimal: { parameters: INodeParameters; sends: ExpectedRequest[] };
	/** Every field that the operation has, where it has more than the required ones. */
	full?: { parameters: INodeParameters; sends: ExpectedRequest[] };
	/** Choices that lead to further endpoints, by name. */
	others?: Record<string, { parameters: INodeParameters; sends: ExpectedRequest[] }>;
	/** Optional fields left empty, as the editor has them; added to `minimal`, must send the same. */
	empty?: INodeParameters;
	/** Free-text parameters that become a part of the path. */
	inPath?: string[];
	/** What the sandbox must hold before. */
	arrange?: (sandbox: Sandbox) => void;
	/** Puts the run to wait: takes one item only, and gives nothing before the reply. */
	waits?: true;
	/** Asks 2Chat nothing: it fetches a file from where 2Chat keeps it. Has tests of its own. */
	withoutCalls?: true;
	/** What 2Chat answers when the same request is sent three times; the sandbox's own answer otherwise. */
	answer?: IDataObject;
}

/** A resource locator's value, chosen by ID or number. */
export const byId = (value: string): INodeParameters => ({ __rl: true, mode: 'id', value });
