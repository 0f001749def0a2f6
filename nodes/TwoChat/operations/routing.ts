import type {
	IHttpRequestMethods,
	IHttpRequestOptions,
	INodeProperties,
	INodePropertyCollection,
	INodePropertyOptions,
	PreSendAction,
} from 'n8n-workflow';

import type { ItemContext } from './itemContext';

/** Which call: of an operation, or of the chosen entry of one of its fields. */
export interface RequestRouting {
	method: IHttpRequestMethods;
	/** Starts with "/"; `{placeholders}` are filled by the fields. */
	url: string;
}

type Prepare = (this: ItemContext, request: IHttpRequestOptions) => void;

/** A `preSend` step that our own engine can take too. */
export type Step = PreSendAction & { prepare: Prepare };

/** Where a field's value goes, and what checks or completes the request with it. */
export interface SendRouting {
	type?: 'body' | 'query';
	/** `product.name` is an object in an object. */
	property?: string;
	preSend?: Step[];
}

/**
 * What the routing of n8n's declarative nodes may say here: what `request.ts` interprets, and no more.
 * The rest of n8n's vocabulary does not compile, because it would be ignored in silence.
 */
export interface FieldRouting {
	send?: SendRouting;
}

export interface OptionRouting {
	request?: RequestRouting;
	send?: { preSend: Step[] };
}

/** An entry of a dropdown. */
export interface FieldOption extends Omit<INodePropertyOptions, 'routing'> {
	routing?: Pick<OptionRouting, 'request'>;
}

/** The rows of a fixed collection: a step of the field itself reads them. */
export interface FieldGroup extends Omit<INodePropertyCollection, 'values'> {
	values: Array<Omit<INodeProperties, 'routing'> & { routing?: never }>;
}

/** A field of an operation. Valid for n8n's own declarative engine too, which a test holds. */
export interface Field extends Omit<INodeProperties, 'routing' | 'options'> {
	routing?: FieldRouting;
	options?: Array<FieldOption | Field | FieldGroup>;
}

/**
 * Makes a step that checks or completes the request.
 * @param prepareRequest throws BadInput for what can't be sent. n8n's engine, which runs the steps of an
 * agent's tool before it hands the item to us, must not fail by it: the item is then read once more,
 * and refused with our own error.
 */
export const prepare = (prepareRequest: Prepare): Step => {
	const preSend: PreSendAction = async function (request) {
		try {
			prepareRequest.call(this, request);
		} catch {
			// Said when the item is read again.
		}
		return request;
	};
	return Object.assign(preSend, { prepare: prepareRequest });
};
