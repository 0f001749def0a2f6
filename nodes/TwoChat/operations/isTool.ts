import type { INode } from 'n8n-workflow';

/** Whether an agent runs the node: n8n makes a type of its own of it for that. */
export const isTool = ({ type }: INode): boolean => type.endsWith('Tool');
