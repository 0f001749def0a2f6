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
import { textOf } from './text';

/** What an item is about to send; the `preSend` steps complete it. */
export interface Draft {
	method: IHttpRequestMethods;
	url: string;
	qs: IDataObject;
	body: IDataObject;
}

/** Fields whose value 2Chat wants as text. */
const TEXT_FIELDS: Array<Field['type']> = ['string', 'resourceLocator', 'options', 'color'];

/** What a shown field does to a request. */
interface Placement extends SendRouting {
	/** Path of its parameter, such as `additionalFields.label`. */
	parameter: string;
	extractValue: boolean;
	/** What the form calls a field of text; undefined for other fields. */
	textLabel?: string;
	/** What a dropdown offers; undefined for other fields. */
	choices?: string[];
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

/** Whether a field shows for the parameters as they are written. */
export const isShown = (field: Field | FieldOption, node: INode): boolean =>
	NodeHelpers.displayParameter(node.parameters, field as never, node, null);

function addFields(plan: RequestPlan, fields: Field[], node: INode, path: string): void {
	for (const field of fields) {
		if (!isShown(field, node)) continue;
		const { name, displayName, type, options = [], routing } = field;
		const parameter = `${path}${name}`;
		if (routing?.send) {
			const extractValue = type === 'resourceLocator' || field.extractValue !== undefined;
			const textLabel = TEXT_FIELDS.includes(type) ? displayName : undefined;
			const choices =
				type === 'options'
					? (options as FieldOption[]).map(({ value }) => String(value))
					: undefined;
			plan.placements.push({ ...routing.send, parameter, extractValue, textLabel, choices });
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
export const writtenAt = ({ parameters }: INode, path: string): unknown =>
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
	for (const placement of plan.placements) {
		const { parameter, extractValue, textLabel, type, property, preSend } = placement;
		if (property !== undefined) {
			const given = item.getNodeParameter(parameter, undefined as never, { extractValue });
			const value = textLabel === undefined ? (given as IDataObject) : textOf(given, textLabel);
			refuseUnknownChoice(value, placement);
			setAt(type === 'body' ? draft.body : draft.qs, property, value);
		}
		if (preSend) steps.push(...preSend);
	}
	for (const step of steps) step.prepare.call(item, draft as IHttpRequestOptions);
	return draft;
}

/** An expression may give what the dropdown does not offer; nothing given is no choice. */
function refuseUnknownChoice(value: unknown, { textLabel, choices }: Placement): void {
	if (!choices || value === '' || choices.includes(String(value))) return;
	throw new BadInput(
		`"${String(value).slice(0, 60)}" is not an option of ${textLabel}. Use ${choices.join(', ')}`,
	);
}

/** Puts a value at a place such as `product.name`: an object in an object. */
export function setAt(target: IDataObject, property: string, value: IDataObject | string): void {
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
