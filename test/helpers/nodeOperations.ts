import type { INodePropertyOptions } from 'n8n-workflow';

import { TwoChat } from '../../nodes/TwoChat/TwoChat.node';

const { properties } = new TwoChat().description;

const values = (options: unknown): string[] =>
	((options ?? []) as INodePropertyOptions[]).map(({ value }) => String(value));

/** The resources of the node, by value. */
export const resources = (): string[] =>
	values(properties.find(({ name }) => name === 'resource')?.options);

/** The operations of a resource, by value. */
export const operationsOf = (resource: string): string[] =>
	values(
		properties.find(
			({ name, displayOptions }) =>
				name === 'operation' && displayOptions?.show?.resource?.includes(resource),
		)?.options,
	);
