import type { Resource } from '../../operations/resource';
import { start } from './start';

export const flow: Resource = {
	name: 'Flow',
	value: 'flow',
	description: 'A conversation that was drawn in 2Chat and runs by itself',
	first: start,
	operations: [start],
};
