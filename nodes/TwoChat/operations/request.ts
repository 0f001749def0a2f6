import type {
	IDataObject,
	IHttpRequestMethods,
	IHttpRequestOptions,
	INode,
	INodePropertyCollection,
} from 'n8n-workflow';
import { NodeHelpers } from 'n8n-workflow';

import { BadInput } from '../transport/errors/badInput';
import type { ItemContext } from './itemContext';
import type { Field, FieldOption, RequestRouting, SendRouting, Step } from './routing';

/** What an item is about to send; the `preSend` steps complete it. */
export interface Draft {
	method: IHttpRequestMethods;
	url: string;
	qs: IDataObject;
	body: IDataObject;
}

/** What a shown field does to a request. */
interface Placement extends SendRouting {
	/** Path of its parameter, such as `additionalFields.label`. */
	parameter: string;
	extractValue: boolean;
}

/** How a node's parameters become requests: the same for all items, only the values differ. */
export interface RequestPlan {
	method: IHttpRequestMethods;
	url: string;
	placements: Placement[];
}

/**
 * Reads the routing of an operation and of its fields that are shown, as n8n's declarative
 * engine does, but once for a run and not for each item and each property of the whole node. Which
 * fields are shown, and which option of a dropdown is chosen, hangs on the parameters as they are
 * written, as in n8n.
 */
export function planRequest(
	request: RequestRouting | undefined,
	fields: Field[],
	node: INode,
): RequestPlan {
	const plan: RequestPlan = { method: 'GET', url: '', ...request, placements: [] };
	addFields(plan, fields, node, '');
	return plan;
}

const isShown = (field: Field | FieldOption, node: INode): boolean =>
	NodeHelpers.displayParameter(node.parameters, field as never, node, null);

function addFields(plan: RequestPlan, fields: Field[], node: INode, path: string): void {
	for (const field of fields) {
		if (!isShown(field, node)) continue;
		const { name, type, options = [], routing } = field;
		const parameter = `${path}${name}`;
		if (routing?.send) {
			const extractValue = type === 'resourceLocator' || field.extractValue !== undefined;
			plan.placements.push({ ...routing.send, parameter, extractValue });
		}
		if (type === 'collection') {
			const given = writtenAt(node, parameter);
			const used = (options as Field[]).filter((option) => option.name in Object(given));
			addFields(plan, used, node, `${parameter}.`);
		} else if (type === 'options') {
			const chosen = (options as FieldOption[]).find(
				({ value }) => value === writtenAt(node, parameter),
			);
			Object.assign(plan, chosen?.routing?.request);
		}
	}
}

/** A parameter as it stands in the workflow, expressions unresolved. */
const writtenAt = ({ parameters }: INode, path: string): unknown =>
	path
		.split('.')
		.reduce<unknown>((value, key) => (value as IDataObject | undefined)?.[key], parameters);

/**
 * The request of one item.
 * @throws BadInput what the fields' checks find wrong, or that no choice of the user's gave it a URL
 */
export function requestOf(plan: RequestPlan, item: ItemContext): Draft {
	if (plan.url === '') {
		throw new BadInput('One of the choices does not exist. Choose it again from its list');
	}
	const draft: Draft = { method: plan.method, url: plan.url, qs: {}, body: {} };
	const steps: Step[] = [];
	for (const { parameter, extractValue, type, property, preSend } of plan.placements) {
		if (property !== undefined) {
			const value = item.getNodeParameter(parameter, undefined as never, { extractValue });
			setAt(type === 'body' ? draft.body : draft.qs, property, value as IDataObject);
		}
		if (preSend) steps.push(...preSend);
	}
	for (const step of steps) step.prepare.call(item, draft as IHttpRequestOptions);
	return draft;
}

function setAt(target: IDataObject, property: string, value: IDataObject): void {
	const keys = property.split('.');
	const last = keys.pop() as string;
	let part = target;
	for (const key of keys) part = (part[key] ??= {}) as IDataObject;
	part[last] = value;
}

/** The calls that entries of the fields' dropdowns choose between. */
export const requestsOf = (fields: Field[]): RequestRouting[] =>
	fields.flatMap(({ options = [] }) =>
		(options as Array<FieldOption | INodePropertyCollection>).flatMap((option) => {
			const request = 'routing' in option ? option.routing?.request : undefined;
			return request ? [request] : [];
		}),
	);
